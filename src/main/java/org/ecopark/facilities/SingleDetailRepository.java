package org.ecopark.facilities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ecopark.layers.edit.LockedRow;
import org.ecopark.layers.edit.RowKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single installations and permits, written by people. */
@Repository
class SingleDetailRepository {

    /** Places in the list from here on belong to rows that people added; no file has so many. */
    private static final int BY_HAND = 1_000_000;

    /** Columns whose values come as another type than theirs. */
    private static final Map<String, String> TYPES = Map.of(
            "opened_year", "::integer", "closed_year", "::integer", "hazardous", "::boolean", "valid_to", "::date");

    private final JdbcClient jdbc;

    SingleDetailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LockedRow> lock(Detail detail, long id) {
        jdbc.sql("SELECT set_config('lock_timeout', '5s', true)")
                .query(String.class)
                .single();
        return jdbc.sql("""
                        SELECT f.source, d.id FROM %s d
                        JOIN facilities.facility f ON f.id = d.facility_id WHERE d.id = :id FOR UPDATE OF d
                        """.formatted(table(detail)))
                .param("id", id)
                .query((row, n) -> new LockedRow(new RowKey(row.getString(1), row.getString(2)), null))
                .optional();
    }

    long insert(Detail detail, Map<String, @Nullable Object> values) {
        return jdbc.sql("""
                        INSERT INTO %1$s (facility_id, position, edited, %2$s)
                        VALUES (:facility_id, greatest(:by_hand, 1 + (SELECT max(o.position)
                                FROM %1$s o WHERE o.facility_id = :facility_id)), true, %3$s)
                        RETURNING id
                        """.formatted(
                                table(detail), each(detail, name -> name), each(detail, SingleDetailRepository::value)))
                .param("by_hand", BY_HAND)
                .params(named(detail, values))
                .query(Long.class)
                .single();
    }

    void update(Detail detail, long id, Map<String, @Nullable Object> values) {
        jdbc.sql("""
                        UPDATE %1$s d SET version = d.version + 1, edited = true, facility_id = :facility_id, %2$s,
                            position = CASE WHEN d.facility_id = :facility_id THEN d.position
                                ELSE greatest(:by_hand, 1 + (SELECT max(o.position)
                                    FROM %1$s o WHERE o.facility_id = :facility_id)) END
                        WHERE d.id = :id
                        """.formatted(table(detail), each(detail, name -> name + " = " + value(name))))
                .param("id", id)
                .param("by_hand", BY_HAND)
                .params(named(detail, values))
                .update();
    }

    Optional<Long> findFacility(Detail detail, long id) {
        return jdbc.sql("SELECT facility_id FROM " + table(detail) + " WHERE id = :id")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    void delete(Detail detail, long id) {
        jdbc.sql("DELETE FROM " + table(detail) + " WHERE id = :id")
                .param("id", id)
                .update();
    }

    long count(Detail detail, long facility) {
        return jdbc.sql("SELECT count(*) FROM " + table(detail) + " WHERE facility_id = :facility")
                .param("facility", facility)
                .query(Long.class)
                .single();
    }

    List<String> names(Detail detail, long facility, int most) {
        return jdbc.sql("SELECT " + name(detail) + " FROM " + table(detail)
                        + " WHERE facility_id = :facility ORDER BY position LIMIT :most")
                .param("facility", facility)
                .param("most", most)
                .query(String.class)
                .list();
    }

    private static String table(Detail detail) {
        return switch (detail) {
            case INSTALLATION -> "facilities.installation";
            case PERMIT -> "facilities.permit";
        };
    }

    private static String name(Detail detail) {
        return switch (detail) {
            case INSTALLATION -> "coalesce(name, process, '?')";
            case PERMIT -> "coalesce(reference, kind, '?')";
        };
    }

    private static String each(Detail detail, UnaryOperator<String> column) {
        return detail.written().stream().map(column).collect(Collectors.joining(", "));
    }

    private static String value(String column) {
        return ":" + column + TYPES.getOrDefault(column, "");
    }

    private static Map<String, @Nullable Object> named(Detail detail, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> named = new HashMap<>();
        named.put(Detail.FACILITY, values.get(Detail.FACILITY));
        detail.written().forEach(name -> named.put(name, values.get(name)));
        return named;
    }
}
