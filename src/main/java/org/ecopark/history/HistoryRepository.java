package org.ecopark.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.accounts.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HistoryRepository {

    private final JdbcClient jdbc;

    HistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the running transaction's changes a name; what it changes afterwards belongs to another change set. */
    long insert(
            Asker who,
            String kind,
            String title,
            @Nullable String origin,
            @Nullable String link,
            @Nullable Long undoes) {
        long id = jdbc.sql("""
                        INSERT INTO history.change_set (id, who, kind, title, origin, link, undoes)
                        VALUES (history.current_change(), :who, :kind, :title, :origin, :link, :undoes)
                        ON CONFLICT (id) DO UPDATE SET who = excluded.who, kind = excluded.kind,
                            title = excluded.title, origin = excluded.origin, link = excluded.link,
                            undoes = excluded.undoes
                        RETURNING id
                        """)
                .param("who", who.organisation())
                .param("kind", kind)
                .param("title", title)
                .param("origin", origin)
                .param("link", link)
                .param("undoes", undoes)
                .query(Long.class)
                .single();
        jdbc.sql("SELECT set_config('ecopark.change_set', '', true)")
                .query(String.class)
                .single();
        return id;
    }

    void insertChange(long changeSet, ChangeSet.Change change) {
        jdbc.sql("""
                        INSERT INTO history.change (change_set, target, source, inserted, updated, removed)
                        VALUES (:changeSet, :target, :source, :inserted, :updated, :removed)
                        """)
                .param("changeSet", changeSet)
                .param("target", change.target())
                .param("source", change.source())
                .param("inserted", change.inserted())
                .param("updated", change.updated())
                .param("removed", change.removed())
                .update();
    }

    List<ChangeSet> list(long before, int limit) {
        return sets("WHERE id < :before ORDER BY id DESC LIMIT :limit", Map.of("before", before, "limit", limit));
    }

    List<ChangeSet> ofLink(String link, int most) {
        return sets("WHERE link = :link ORDER BY id DESC LIMIT :most", Map.of("link", link, "most", most));
    }

    Optional<ChangeSet> find(long id) {
        return sets("WHERE id = :id", Map.of("id", id)).stream().findFirst();
    }

    private List<ChangeSet> sets(String which, Map<String, ?> parameters) {
        Map<Long, ChangeSet> sets = new LinkedHashMap<>();
        Map<Long, List<ChangeSet.Change>> changes = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT s.*, c.target, c.source, c.inserted, c.updated, c.removed,
                            (SELECT max(u.id) FROM history.change_set u WHERE u.undoes = s.id) AS undone_by
                        FROM (SELECT * FROM history.change_set %s) s
                        LEFT JOIN history.change c ON c.change_set = s.id
                        ORDER BY s.id DESC, c.target, c.source
                        """.formatted(which)).params(parameters).query(row -> {
            long id = row.getLong("id");
            sets.putIfAbsent(id, changeSet(row));
            if (row.getString("target") != null) {
                changes.computeIfAbsent(id, none -> new ArrayList<>()).add(change(row));
            }
        });
        return sets.values().stream()
                .map(set -> set.with(changes.getOrDefault(set.id(), List.of())))
                .toList();
    }

    static ChangeSet changeSet(ResultSet row) throws SQLException {
        return new ChangeSet(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                new Asker(row.getString("who")),
                row.getString("kind"),
                row.getString("title"),
                row.getString("origin"),
                row.getString("link"),
                (Long) row.getObject("undoes"),
                (Long) row.getObject("undone_by"),
                row.getBoolean("forgotten"),
                List.of());
    }

    private static ChangeSet.Change change(ResultSet row) throws SQLException {
        return new ChangeSet.Change(
                row.getString("target"),
                row.getString("source"),
                row.getLong("inserted"),
                row.getLong("updated"),
                row.getLong("removed"));
    }
}
