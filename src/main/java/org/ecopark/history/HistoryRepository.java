package org.ecopark.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    long insert(Asker who, String kind, String title, @Nullable String origin, @Nullable String link) {
        return jdbc.sql("""
                        INSERT INTO history.change_set (who, kind, title, origin, link)
                        VALUES (:who, :kind, :title, :origin, :link) RETURNING id
                        """)
                .param("who", who.organisation())
                .param("kind", kind)
                .param("title", title)
                .param("origin", origin)
                .param("link", link)
                .query(Long.class)
                .single();
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
        Map<Long, ChangeSet> sets = new LinkedHashMap<>();
        Map<Long, List<ChangeSet.Change>> changes = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT s.id, s.at, s.who, s.kind, s.title, s.origin, s.link,
                            c.target, c.source, c.inserted, c.updated, c.removed
                        FROM (SELECT * FROM history.change_set WHERE id < :before ORDER BY id DESC LIMIT :limit) s
                        LEFT JOIN history.change c ON c.change_set = s.id
                        ORDER BY s.id DESC, c.target, c.source
                        """).param("before", before).param("limit", limit).query(row -> {
            long id = row.getLong("id");
            sets.putIfAbsent(id, changeSet(row));
            if (row.getString("target") != null) {
                changes.computeIfAbsent(id, none -> new ArrayList<>()).add(change(row));
            }
        });
        return sets.values().stream()
                .map(set -> new ChangeSet(
                        set.id(),
                        set.at(),
                        set.who(),
                        set.kind(),
                        set.title(),
                        set.origin(),
                        set.link(),
                        changes.getOrDefault(set.id(), List.of())))
                .toList();
    }

    private static ChangeSet changeSet(ResultSet row) throws SQLException {
        return new ChangeSet(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                new Asker(row.getString("who")),
                row.getString("kind"),
                row.getString("title"),
                row.getString("origin"),
                row.getString("link"),
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
