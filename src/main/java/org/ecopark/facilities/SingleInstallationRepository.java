package org.ecopark.facilities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.layers.edit.LockedRow;
import org.ecopark.layers.edit.RowKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single installations, written by people. */
@Repository
class SingleInstallationRepository {

    /** Places in the list from here on belong to installations that people added; no file has so many. */
    private static final int BY_HAND = 1_000_000;

    private final JdbcClient jdbc;

    SingleInstallationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LockedRow> lock(long id) {
        jdbc.sql("SELECT set_config('lock_timeout', '5s', true)")
                .query(String.class)
                .single();
        return jdbc.sql("""
                        SELECT f.source, i.id FROM facilities.installation i
                        JOIN facilities.facility f ON f.id = i.facility_id WHERE i.id = :id FOR UPDATE OF i
                        """)
                .param("id", id)
                .query((row, n) -> new LockedRow(new RowKey(row.getString(1), row.getString(2)), null))
                .optional();
    }

    long insert(Map<String, @Nullable Object> values) {
        return jdbc.sql("""
                        INSERT INTO facilities.installation
                            (facility_id, position, process, name, capacity, capacity_unit, opened_year, closed_year, edited)
                        VALUES (:facility_id, greatest(:by_hand, 1 + (SELECT max(o.position)
                                FROM facilities.installation o WHERE o.facility_id = :facility_id)),
                            :process, :name, :capacity, :capacity_unit, :opened_year::integer, :closed_year::integer, true)
                        RETURNING id
                        """)
                .param("by_hand", BY_HAND)
                .params(named(values))
                .query(Long.class)
                .single();
    }

    void update(long id, Map<String, @Nullable Object> values) {
        jdbc.sql("""
                        UPDATE facilities.installation i SET version = i.version + 1, edited = true, process = :process,
                            name = :name, capacity = :capacity, capacity_unit = :capacity_unit,
                            opened_year = :opened_year::integer, closed_year = :closed_year::integer,
                            facility_id = :facility_id,
                            position = CASE WHEN i.facility_id = :facility_id THEN i.position
                                ELSE greatest(:by_hand, 1 + (SELECT max(o.position)
                                    FROM facilities.installation o WHERE o.facility_id = :facility_id)) END
                        WHERE i.id = :id
                        """)
                .param("id", id)
                .param("by_hand", BY_HAND)
                .params(named(values))
                .update();
    }

    private static Map<String, @Nullable Object> named(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> named = new java.util.HashMap<>();
        for (String name :
                List.of("facility_id", "process", "name", "capacity", "capacity_unit", "opened_year", "closed_year")) {
            named.put(name, values.get(name));
        }
        return named;
    }

    Optional<Long> findFacility(long id) {
        return jdbc.sql("SELECT facility_id FROM facilities.installation WHERE id = :id")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    void delete(long id) {
        jdbc.sql("DELETE FROM facilities.installation WHERE id = :id")
                .param("id", id)
                .update();
    }

    long count(String table, long facility) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE facility_id = :facility")
                .param("facility", facility)
                .query(Long.class)
                .single();
    }

    long countInstallations(long facility) {
        return count("facilities.installation", facility);
    }

    long countPermits(long facility) {
        return count("facilities.permit", facility);
    }

    List<String> nameInstallations(long facility, int most) {
        return named("SELECT coalesce(name, process, '?') FROM facilities.installation", facility, most);
    }

    List<String> namePermits(long facility, int most) {
        return named("SELECT coalesce(reference, kind, '?') FROM facilities.permit", facility, most);
    }

    private List<String> named(String select, long facility, int most) {
        return jdbc.sql(select + " WHERE facility_id = :facility ORDER BY position LIMIT :most")
                .param("facility", facility)
                .param("most", most)
                .query(String.class)
                .list();
    }
}
