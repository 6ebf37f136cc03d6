package org.ecopark.suitability.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecopark.layers.LayerRelation;
import org.ecopark.suitability.criteria.Criterion;
import org.ecopark.suitability.criteria.Scoring;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scored places of kept overlays, and their layer. */
@Repository
class CellRepository {

    static final LayerRelation CELLS = OverlayRuns.KIND.layer("""
                    SELECT c.id, 1::bigint AS version, c.shape AS geom, 'public' AS visible_to, c.run_id AS run, c.key,
                           c.name, c.score, c.road_distance_m, c.rail_distance_m, c.water_distance_m, c.raw_material,
                           c.markets, c.residents, r.title AS run_title,
                           """ + OverlayRuns.KIND.stale("r") + """
                           AS stale
                    FROM suitability.cell c
                    JOIN suitability.run r ON r.id = c.run_id""");

    private static final String KEEP = """
            INSERT INTO suitability.cell (run_id, key, name, score, road_distance_m, rail_distance_m, water_distance_m,
                raw_material, markets, residents, scores, place, shape)
            VALUES (:run, :key, :name, :score, :road, :rail, :water, :raw_material, :markets, :labour, :scores::jsonb,
                ST_SetSRID(ST_Point(:lon, :lat), 4326), ST_SetSRID(ST_GeomFromGeoJSON(:shape), 4326))
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    CellRepository(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * A place as it is kept.
     *
     * @param scores JSON object of scores by criterion
     */
    record CellRow(
            long id,
            String key,
            @Nullable String name,
            double score,
            @Nullable Double roadM,
            @Nullable Double railM,
            @Nullable Double waterM,
            @Nullable Double rawMaterial,
            @Nullable Double markets,
            @Nullable Double residents,
            String scores,
            String geometry) {}

    void keep(long run, List<Place> places, Map<Criterion, double[]> values, Scoring scoring, List<String> scores) {
        List<MapSqlParameterSource> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            MapSqlParameterSource row = new MapSqlParameterSource("run", run)
                    .addValue("key", place.key())
                    .addValue("name", place.name())
                    .addValue("score", scoring.score(i))
                    .addValue("scores", scores.get(i))
                    .addValue("lon", place.longitude())
                    .addValue("lat", place.latitude())
                    .addValue("shape", place.shape());
            for (Criterion criterion : Criterion.values()) {
                row.addValue(criterion.key(), known(values.get(criterion), i));
            }
            rows.add(row);
        }
        template.batchUpdate(KEEP, rows.toArray(MapSqlParameterSource[]::new));
    }

    private static @Nullable Double known(double @Nullable [] column, int place) {
        return column == null || Double.isNaN(column[place]) ? null : (Double) column[place];
    }

    /** Best first. */
    List<CellRow> cells(long run, int most) {
        return jdbc.sql("""
                        SELECT c.*, ST_AsGeoJSON(c.shape, 6) AS geometry FROM suitability.cell c
                        WHERE c.run_id = :run ORDER BY c.score DESC, c.id LIMIT :most
                        """)
                .param("run", run)
                .param("most", most)
                .query((row, n) -> new CellRow(
                        row.getLong("id"),
                        row.getString("key"),
                        row.getString("name"),
                        row.getDouble("score"),
                        row.getObject("road_distance_m", Double.class),
                        row.getObject("rail_distance_m", Double.class),
                        row.getObject("water_distance_m", Double.class),
                        row.getObject("raw_material", Double.class),
                        row.getObject("markets", Double.class),
                        row.getObject("residents", Double.class),
                        row.getString("scores"),
                        row.getString("geometry")))
                .list();
    }
}
