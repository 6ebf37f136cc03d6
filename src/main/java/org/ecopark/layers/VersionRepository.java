package org.ecopark.layers;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often each layer has changed. */
@Repository
class VersionRepository {

    private final JdbcClient jdbc;

    VersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version(String layer) {
        return jdbc.sql("SELECT version FROM layers.layer_version WHERE layer = :layer")
                .param("layer", layer)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Map<String, Long> versions() {
        Map<String, Long> versions = new HashMap<>();
        jdbc.sql("SELECT layer, version FROM layers.layer_version").query(row -> {
            versions.put(row.getString(1), row.getLong(2));
        });
        return versions;
    }

    long raise(String layer) {
        return jdbc.sql("""
                        INSERT INTO layers.layer_version AS v (layer, version) VALUES (:layer, 1)
                        ON CONFLICT (layer) DO UPDATE SET version = v.version + 1, changed_at = now()
                        RETURNING version
                        """).param("layer", layer).query(Long.class).single();
    }
}
