package org.ecopark.layers.cache;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database says of its layers' versions, and which database it is. */
@Repository
class StampRepository {

    private final JdbcClient jdbc;

    StampRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Layers that never changed are not in it. */
    Map<String, Long> versions() {
        Map<String, Long> versions = new HashMap<>();
        jdbc.sql("SELECT layer, version FROM layers.layer_version").query(row -> {
            versions.put(row.getString(1), row.getLong(2));
        });
        return versions;
    }

    String databaseMark() {
        return jdbc.sql("SELECT mark::text FROM layers.database_mark")
                .query(String.class)
                .single();
    }
}
