package org.ecopark.exchange.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecopark.exchange.matching.Installations.Installed;
import org.ecopark.scenarios.Scenario;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Processes of open installations. */
@Repository
class InstallationRepository {

    private static final String PROCESSES = """
            SELECT i.facility_id, i.process, i.capacity, i.capacity_unit
            FROM scenarios.scenario_installation(:scenario) i
            WHERE i.facility_id = ANY (:facilities) AND i.process IS NOT NULL
              AND (i.closed_year IS NULL OR i.closed_year >= extract(year FROM now()))
            ORDER BY i.facility_id, i.position
            """;

    private final JdbcClient jdbc;

    InstallationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By facility, in the order of the register. */
    Map<Long, List<Installed>> installed(Scenario scenario, Collection<Long> facilities) {
        Map<Long, List<Installed>> byFacility = new TreeMap<>();
        jdbc.sql(PROCESSES)
                .param("scenario", scenario.id())
                .param("facilities", facilities.toArray(Long[]::new))
                .query((row, n) -> byFacility
                        .computeIfAbsent(row.getLong(1), facility -> new ArrayList<>())
                        .add(new Installed(
                                row.getString(2),
                                "t_per_year".equals(row.getString(4)) ? row.getObject(3, Double.class) : null)))
                .list();
        return byFacility;
    }
}
