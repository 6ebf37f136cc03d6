package org.ecopark.streams.estimates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopark.layers.edit.SingleRows;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What estimates read of the register, and what people rejected. */
@Repository
class EstimateRepository {

    /** Key of the source that owns the estimates; their ids in it are those of the facility and the class. */
    static final String SOURCE = "estimates";

    private static final String SITE = """
            SELECT f.id, f.name, f.source, f.source_id, f.sector_scheme, f.sector_code, f.employees, f.provenance, f.country
            FROM facilities.facility f
            """;

    private final JdbcClient jdbc;

    EstimateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Site> findSite(long id) {
        return jdbc.sql(SITE + "WHERE f.id = :id")
                .param("id", id)
                .query((row, n) -> site(row))
                .optional();
    }

    /** The next facilities of a scope by id; at most so many. */
    List<Site> sites(Scope scope, long after, int most) {
        JdbcClient.StatementSpec statement = jdbc.sql(
                        SITE + "WHERE f.id > :after AND " + where(scope) + " ORDER BY f.id LIMIT :most")
                .param("after", after)
                .param("most", most);
        return bound(statement, scope).query((row, n) -> site(row)).list();
    }

    long count(Scope scope) {
        return bound(jdbc.sql("SELECT count(*) FROM facilities.facility f WHERE " + where(scope)), scope)
                .query(Long.class)
                .single();
    }

    private static String where(Scope scope) {
        return switch (scope.kind()) {
            case PARK -> "f.park_id = :park";
            case SOURCE -> "f.source = :source";
            case BOX ->
                scope.box().stream()
                        .map(b -> "f.location && ST_MakeEnvelope(%s, %s, %s, %s, 4326)"
                                .formatted(":w" + b, ":s" + b, ":e" + b, ":n" + b))
                        .collect(Collectors.joining(" OR ", "(", ")"));
        };
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Scope scope) {
        return switch (scope.kind()) {
            case PARK -> statement.param("park", scope.park());
            case SOURCE -> statement.param("source", scope.source());
            case BOX -> statement.params(scope.corners());
        };
    }

    boolean hasPark(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM parks.park p WHERE p.id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The offers of some facilities. */
    List<Existing> offers(Collection<Long> facilities) {
        return jdbc.sql("""
                        SELECT t.facility_id, t.id, t.version, m.key AS class, t.amount_low, t.amount, t.amount_high,
                            t.provenance, t.edited,
                            t.source = :source AND t.provenance IN ('estimated', 'assumed') AS ours
                        FROM streams.stream t LEFT JOIN materials.material_class m ON m.id = t.class_id
                        WHERE t.facility_id = ANY(:ids) AND t.direction = 'offer' ORDER BY t.id
                        """)
                .param("source", SOURCE)
                .param("ids", facilities.toArray(Long[]::new))
                .query((row, n) -> new Existing(
                        row.getLong("facility_id"),
                        row.getLong("id"),
                        row.getLong("version"),
                        row.getString("class"),
                        number(row, "amount_low"),
                        number(row, "amount"),
                        number(row, "amount_high"),
                        row.getString("provenance"),
                        row.getBoolean("ours"),
                        row.getBoolean("edited")))
                .list();
    }

    /** Keys of the classes that were rejected, by facility. */
    Map<Long, Set<String>> rejections(Collection<Long> facilities) {
        record Rejection(long facility, String materialClass) {}
        return jdbc
                .sql("""
                        SELECT r.facility_id, r.material_class FROM streams.rejected_estimate r
                        WHERE r.facility_id = ANY(:ids)
                        """)
                .param("ids", facilities.toArray(Long[]::new))
                .query((row, n) -> new Rejection(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Rejection::facility, Collectors.mapping(Rejection::materialClass, Collectors.toSet())));
    }

    /** Whether it was not rejected before. */
    boolean reject(long facility, String materialClass) {
        return jdbc.sql("""
                                INSERT INTO streams.rejected_estimate (facility_id, material_class)
                                VALUES (:facility, :class) ON CONFLICT DO NOTHING
                                """)
                        .param("facility", facility)
                        .param("class", materialClass)
                        .update()
                > 0;
    }

    /** Forgets rejections; how many there were. */
    int forget(long facility, Collection<String> classes) {
        return jdbc.sql("DELETE FROM streams.rejected_estimate WHERE facility_id = :facility"
                        + " AND material_class = ANY(:classes)")
                .param("facility", facility)
                .param("classes", classes.toArray(String[]::new))
                .update();
    }

    /** Locks a facility until the transaction ends: what two people do to its estimates happens one after the other. */
    boolean lock(long facility) {
        return new SingleRows(jdbc, "facilities.facility", "location")
                .lock(facility)
                .isPresent();
    }

    private static Site site(ResultSet row) throws SQLException {
        return new Site(
                row.getLong("id"),
                row.getString("name"),
                row.getString("source"),
                row.getString("source_id"),
                row.getString("sector_scheme"),
                row.getString("sector_code"),
                (Integer) row.getObject("employees"),
                Provenance.find(row.getString("provenance")).orElse(Provenance.ASSUMED),
                row.getString("country"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        return (Double) row.getObject(column);
    }
}
