package org.ecopark.facilities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.layers.edit.LockedRow;
import org.ecopark.layers.edit.RowKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single permits, written by people. */
@Repository
class SinglePermitRepository {

    /** Places in the list from here on belong to permits that people added; no file has so many. */
    private static final int BY_HAND = 1_000_000;

    private static final List<String> COLUMNS =
            List.of("facility_id", "reference", "kind", "hazardous", "limit_t_per_year", "valid_to");

    private final JdbcClient jdbc;

    SinglePermitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LockedRow> lock(long id) {
        jdbc.sql("SELECT set_config('lock_timeout', '5s', true)")
                .query(String.class)
                .single();
        return jdbc.sql("""
                        SELECT f.source, p.id FROM facilities.permit p
                        JOIN facilities.facility f ON f.id = p.facility_id WHERE p.id = :id FOR UPDATE OF p
                        """)
                .param("id", id)
                .query((row, n) -> new LockedRow(new RowKey(row.getString(1), row.getString(2)), null))
                .optional();
    }

    long insert(Map<String, @Nullable Object> values) {
        return jdbc.sql("""
                        INSERT INTO facilities.permit
                            (facility_id, position, reference, kind, hazardous, limit_t_per_year, valid_to, edited)
                        VALUES (:facility_id, greatest(:by_hand, 1 + (SELECT max(o.position)
                                FROM facilities.permit o WHERE o.facility_id = :facility_id)),
                            :reference, :kind, :hazardous::boolean, :limit_t_per_year, :valid_to::date, true)
                        RETURNING id
                        """)
                .param("by_hand", BY_HAND)
                .params(named(values))
                .query(Long.class)
                .single();
    }

    void update(long id, Map<String, @Nullable Object> values) {
        jdbc.sql("""
                        UPDATE facilities.permit p SET version = p.version + 1, edited = true, reference = :reference,
                            kind = :kind, hazardous = :hazardous::boolean, limit_t_per_year = :limit_t_per_year,
                            valid_to = :valid_to::date, facility_id = :facility_id,
                            position = CASE WHEN p.facility_id = :facility_id THEN p.position
                                ELSE greatest(:by_hand, 1 + (SELECT max(o.position)
                                    FROM facilities.permit o WHERE o.facility_id = :facility_id)) END
                        WHERE p.id = :id
                        """)
                .param("id", id)
                .param("by_hand", BY_HAND)
                .params(named(values))
                .update();
    }

    private static Map<String, @Nullable Object> named(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> named = new HashMap<>();
        COLUMNS.forEach(name -> named.put(name, values.get(name)));
        return named;
    }

    Optional<Long> findFacility(long id) {
        return jdbc.sql("SELECT facility_id FROM facilities.permit WHERE id = :id")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    void delete(long id) {
        jdbc.sql("DELETE FROM facilities.permit WHERE id = :id").param("id", id).update();
    }
}
