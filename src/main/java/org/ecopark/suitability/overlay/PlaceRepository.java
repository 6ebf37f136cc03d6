package org.ecopark.suitability.overlay;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.scenarios.Area;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Zones to be scored, and where amounts stand. */
@Repository
class PlaceRepository {

    private static final String ZONES = """
            SELECT z.id, z.name, ST_X(z.location) AS lon, ST_Y(z.location) AS lat, ST_AsGeoJSON(z.shape, 7) AS shape
            FROM parks.zone z
            WHERE z.visibility = 'public' AND z.status IS DISTINCT FROM 'closed'
              AND (:country::text IS NULL OR z.country = :country)
              AND (:zone::bigint IS NULL OR z.id = :zone)
              AND (:park::bigint IS NULL OR z.park_id = :park)
              AND (:shape::text IS NULL
                   OR ST_Intersects(z.location, (SELECT ST_SetSRID(ST_GeomFromGeoJSON(:shape), 4326))))
            ORDER BY z.id LIMIT :most
            """;

    private static final String AMOUNTS = """
            SELECT ST_X(s.location) AS lon, ST_Y(s.location) AS lat, s.amount
            FROM scenarios.scenario_stream(:scenario) s
            JOIN materials.material_class m ON m.id = s.class_id
            WHERE s.direction = :direction AND s.class_id = ANY (:classes) AND s.amount > 0
              AND s.amount_unit = :unit AND s.visibility = 'public'
              AND (:year::integer IS NULL OR s.year = :year)
            """;

    private final JdbcClient jdbc;

    PlaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Amounts by columns. */
    record Amounts(List<Double> longitudes, List<Double> latitudes, List<Double> amounts) {

        boolean isEmpty() {
            return amounts.isEmpty();
        }
    }

    List<Place> zones(Area area, int most) {
        return jdbc.sql(ZONES)
                .param("country", area.country())
                .param("zone", area.zone())
                .param("park", area.park())
                .param("shape", area.geoJson())
                .param("most", most)
                .query((row, n) -> new Place(
                        "zone:" + row.getLong("id"),
                        row.getString("name"),
                        row.getDouble("lon"),
                        row.getDouble("lat"),
                        -1,
                        -1,
                        row.getString("shape")))
                .list();
    }

    Amounts amounts(String direction, List<Integer> classes, String unit, @Nullable Integer year) {
        Amounts amounts = new Amounts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        jdbc.sql(AMOUNTS)
                .param("scenario", Scenario.base().id())
                .param("direction", direction)
                .param("classes", classes.toArray(Integer[]::new))
                .param("unit", unit)
                .param("year", year)
                .query(row -> {
                    amounts.longitudes().add(row.getDouble("lon"));
                    amounts.latitudes().add(row.getDouble("lat"));
                    amounts.amounts().add(row.getDouble("amount"));
                });
        return amounts;
    }
}
