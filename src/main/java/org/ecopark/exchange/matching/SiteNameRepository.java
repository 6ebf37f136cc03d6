package org.ecopark.exchange.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ecopark.exchange.matching.SiteNames.Names;
import org.ecopark.scenarios.Scenario;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of facilities that have more than one. */
@Repository
class SiteNameRepository {

    private final JdbcClient jdbc;

    SiteNameRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, Names> names(Collection<Long> facilities) {
        Map<Long, Names> names = new HashMap<>();
        jdbc.sql("""
                        SELECT f.id, f.name, f.name_en, f.name_ko FROM scenarios.scenario_facility(:scenario) f
                        WHERE f.id = ANY (:ids) AND (f.name_en IS NOT NULL OR f.name_ko IS NOT NULL)
                        """)
                .param("scenario", Scenario.base().id())
                .param("ids", facilities.toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getLong(1), new Names(row.getString(2), row.getString(3), row.getString(4)));
                });
        return names;
    }
}
