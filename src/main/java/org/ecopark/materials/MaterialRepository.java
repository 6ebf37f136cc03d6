package org.ecopark.materials;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Keeps the database's copy of classes and code labels equal to the packaged tables. */
@Repository
class MaterialRepository {

    private final NamedParameterJdbcTemplate jdbc;

    MaterialRepository(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the classes (their ids are ignored) and returns the id of each key. */
    Map<String, Integer> storeClasses(Collection<MaterialClass> classes) {
        jdbc.batchUpdate(
                """
                INSERT INTO materials.material_class AS m (key, parent, title_en, title_ko, unit, storable, reach_m)
                VALUES (:key, :parent, :titleEn, :titleKo, :unit, :storable, :reach)
                ON CONFLICT (key) DO UPDATE SET parent = excluded.parent, title_en = excluded.title_en,
                    title_ko = excluded.title_ko, unit = excluded.unit, storable = excluded.storable,
                    reach_m = excluded.reach_m
                """, classes.stream().map(MaterialRepository::parameters).toArray(SqlParameterSource[]::new));
        return jdbc
                .getJdbcOperations()
                .query(
                        "SELECT key, id FROM materials.material_class",
                        (row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void storeCodes(List<WasteCode> codes) {
        jdbc.batchUpdate("""
                INSERT INTO materials.code AS c (system, code, label_en, label_ko, hazardous)
                VALUES (:system, :code, :labelEn, :labelKo, :hazardous)
                ON CONFLICT (system, code) DO UPDATE SET label_en = excluded.label_en, label_ko = excluded.label_ko,
                    hazardous = excluded.hazardous
                """, codes.stream().map(MaterialRepository::parameters).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(MaterialClass materialClass) {
        return new MapSqlParameterSource()
                .addValue("key", materialClass.key())
                .addValue("parent", materialClass.parent())
                .addValue("titleEn", materialClass.title().en())
                .addValue("titleKo", materialClass.title().ko())
                .addValue("unit", materialClass.unit().key())
                .addValue("storable", materialClass.storable())
                .addValue("reach", materialClass.reach().metres());
    }

    private static SqlParameterSource parameters(WasteCode code) {
        return new MapSqlParameterSource()
                .addValue("system", code.ref().system())
                .addValue("code", code.ref().code())
                .addValue("labelEn", code.label().en())
                .addValue("labelKo", code.label().ko())
                .addValue("hazardous", code.hazardous());
    }
}
