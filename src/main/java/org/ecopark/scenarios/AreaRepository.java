package org.ecopark.scenarios;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AreaRepository {

    private final JdbcClient jdbc;

    AreaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether PostGIS reads it as a valid surface. */
    boolean isShape(String geoJson) {
        try {
            return jdbc.sql("""
                            SELECT ST_IsValid(g) AND NOT ST_IsEmpty(g) AND ST_Dimension(g) = 2
                            FROM (SELECT ST_GeomFromGeoJSON(:shape) AS g) s
                            """).param("shape", geoJson).query(Boolean.class).single();
        } catch (DataAccessException unreadable) {
            return false;
        }
    }
}
