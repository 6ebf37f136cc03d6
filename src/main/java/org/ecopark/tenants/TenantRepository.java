package org.ecopark.tenants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept searches, and where parks lie. */
@Repository
class TenantRepository {

    private static final String REGISTER = "(SELECT coalesce(sum(v.version), 0) FROM layers.layer_version v"
            + " WHERE v.layer IN ('facilities', 'offers', 'needs', 'parks'))";

    private static final String SELECT =
            "SELECT s.*, s.register_version IS DISTINCT FROM " + REGISTER + " AS stale FROM tenants.search s ";

    private final JdbcClient jdbc;

    TenantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A kept search.
     *
     * @param request as JSON; {@code found} likewise, null until finished
     * @param stale whether the register has changed since
     */
    record Row(
            long id,
            String title,
            String request,
            Instant begunAt,
            @Nullable Instant finishedAt,
            @Nullable String found,
            boolean stale) {}

    /** A place in the park. */
    Optional<Newcomers.Place> findPark(long id) {
        return jdbc.sql("""
                        SELECT coalesce(p.name_en, p.name) AS name, ST_X(q.at) AS lon, ST_Y(q.at) AS lat, p.country,
                               CASE WHEN p.boundary IS NULL THEN p.accuracy_m END AS accuracy_m
                        FROM parks.park p
                        CROSS JOIN LATERAL (SELECT ST_PointOnSurface(coalesce(p.boundary, p.location)) AS at) q
                        WHERE p.id = :id AND p.visibility = 'public'
                        """)
                .param("id", id)
                .query((row, n) -> new Newcomers.Place(
                        row.getString("name"),
                        row.getDouble("lon"),
                        row.getDouble("lat"),
                        (Double) row.getObject("accuracy_m"),
                        row.getString("country")))
                .optional();
    }

    long registerVersion() {
        return jdbc.sql("SELECT " + REGISTER).query(Long.class).single();
    }

    void begin(long id, String title, String request) {
        jdbc.sql("INSERT INTO tenants.search (id, title, request) VALUES (:id, :title, :request::jsonb)")
                .param("id", id)
                .param("title", title)
                .param("request", request)
                .update();
    }

    void finish(long id, long registerVersion, String found) {
        jdbc.sql("""
                        UPDATE tenants.search
                        SET finished_at = now(), register_version = :version, found = :found::jsonb WHERE id = :id
                        """)
                .param("id", id)
                .param("version", registerVersion)
                .param("found", found)
                .update();
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM tenants.search WHERE id = :id").param("id", id).update();
    }

    /** @throws UnknownTenantSearchException when there is none */
    Row search(long id) {
        return jdbc.sql(SELECT + "WHERE s.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new UnknownTenantSearchException(id));
    }

    /** Newest first. */
    List<Row> list(long before, int most) {
        return jdbc.sql(SELECT + "WHERE s.id < :before ORDER BY s.id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        @Nullable Timestamp finished = row.getTimestamp("finished_at");
        return new Row(
                row.getLong("id"),
                row.getString("title"),
                row.getString("request"),
                row.getTimestamp("begun_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("found"),
                row.getBoolean("stale"));
    }
}
