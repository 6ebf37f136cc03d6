package org.ecopark.exchange.allocation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.exchange.allocation.OutputRows.OutputRow;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the works of kept allocations make. */
@Repository
class OutputRepository {

    private static final String KEEP = """
            INSERT INTO exchange.allocation_output (allocation_id, stream_id, facility_id, facility, process, class_id,
                main, taken_t, yield_per_t, yield_origin, made, delivered, elsewhere, rest, amount_unit)
            VALUES (:id, :stream, :facility, :name, :process, :class, :main, :taken, :yield, :origin, :made, :delivered,
                :elsewhere, :rest, :unit)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    OutputRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void keep(long id, List<OutputRow> rows) {
        batches.batchUpdate(KEEP, rows.stream().map(row -> parameters(id, row)).toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource parameters(long id, OutputRow row) {
        return new MapSqlParameterSource("id", id)
                .addValue("stream", row.works().door().id())
                .addValue("facility", row.works().facility())
                .addValue("name", row.works().stream().site().name())
                .addValue(
                        "process", Objects.requireNonNull(row.works().making()).process())
                .addValue("class", row.material().id())
                .addValue("main", row.main())
                .addValue("taken", row.takenT())
                .addValue("yield", row.yieldPerT())
                .addValue("origin", row.origin().key())
                .addValue("made", row.made())
                .addValue("delivered", row.delivered())
                .addValue("elsewhere", row.elsewhere())
                .addValue("rest", row.rest())
                .addValue("unit", row.material().unit().key());
    }

    /** The largest first, as they are told. */
    List<Map<String, Object>> outputs(long id, int most) {
        return jdbc.sql("""
                        SELECT o.*, m.key AS material_class FROM exchange.allocation_output o
                        JOIN materials.material_class m ON m.id = o.class_id
                        WHERE o.allocation_id = :id ORDER BY o.made DESC, o.id LIMIT :most
                        """)
                .param("id", id)
                .param("most", most)
                .query((row, n) -> {
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("stream_id", row.getLong("stream_id"));
                    told.put("facility_id", row.getLong("facility_id"));
                    told.put("facility", row.getString("facility"));
                    told.put("process", row.getString("process"));
                    told.put("material_class", row.getString("material_class"));
                    told.put("main", row.getBoolean("main"));
                    told.put("taken_in_t_per_year", row.getDouble("taken_t"));
                    told.put("yield_per_t", row.getDouble("yield_per_t"));
                    told.put("yield_origin", row.getString("yield_origin"));
                    told.put("made", row.getDouble("made"));
                    told.put("delivered", row.getDouble("delivered"));
                    told.put("elsewhere", row.getDouble("elsewhere"));
                    told.put("rest", row.getDouble("rest"));
                    told.put("amount_unit", row.getString("amount_unit"));
                    return told;
                })
                .list();
    }
}
