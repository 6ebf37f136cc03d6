package org.ecopark.exchange.partners;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.exchange.matching.Stream.Site;
import org.ecopark.geo.Box;
import org.ecopark.materials.MaterialSpec.Sector;
import org.ecopark.measure.Distance;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which facilities do a process: those with an installation of it that is not closed, or with a need for it. */
@Repository
class YardRepository {

    private static final String YARDS = """
            SELECT f.id, f.name, ST_X(f.location), ST_Y(f.location), f.accuracy_m, f.country, f.sector_scheme,
                f.sector_code, f.hazardous_permit, f.illustrative, f.name_en, f.name_ko
            FROM scenarios.scenario_facility(:scenario) f
            WHERE f.location && ST_MakeEnvelope(:west, :south, :east, :north, 4326)
              AND ST_Distance(f.location::geography, ST_Point(:lon, :lat, 4326)::geography) <= :radius_m
              AND f.id <> :facility
              AND (EXISTS (SELECT FROM scenarios.scenario_installation(:scenario) i
                           WHERE i.facility_id = f.id AND i.process = :process
                             AND (i.closed_year IS NULL OR i.closed_year >= extract(year FROM now())))
                   OR EXISTS (SELECT FROM scenarios.scenario_stream(:scenario) s
                              WHERE s.facility_id = f.id AND s.direction = 'need' AND s.process = :process))
            ORDER BY ST_Distance(f.location::geography, ST_Point(:lon, :lat, 4326)::geography), f.id
            LIMIT :most
            """;

    private final JdbcClient jdbc;

    YardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The nearest facilities that do a process, without the one that asks. */
    List<Site> yards(Scenario scenario, Site around, String process, Distance radius, int most) {
        List<Site> found = new ArrayList<>();
        for (Box part :
                Box.around(around.longitude(), around.latitude(), radius).parts()) {
            found.addAll(jdbc.sql(YARDS)
                    .param("scenario", scenario.id())
                    .param("west", part.west())
                    .param("south", part.south())
                    .param("east", part.east())
                    .param("north", part.north())
                    .param("lon", around.longitude())
                    .param("lat", around.latitude())
                    .param("radius_m", radius.metres())
                    .param("facility", around.id())
                    .param("process", process)
                    .param("most", most)
                    .query((row, n) -> new Site(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(11),
                            row.getString(12),
                            row.getDouble(3),
                            row.getDouble(4),
                            row.getObject(5, Double.class),
                            row.getString(6),
                            sector(row.getString(7), row.getString(8)),
                            row.getObject(9, Boolean.class),
                            row.getBoolean(10)))
                    .list());
        }
        return found;
    }

    private static @Nullable Sector sector(@Nullable String scheme, @Nullable String code) {
        return scheme == null || code == null ? null : new Sector(scheme, code);
    }
}
