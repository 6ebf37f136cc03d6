package org.ecopark.intake.profiles;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Profiles that people saved. */
@Repository
class SavedProfileRepository {

    private final JdbcClient jdbc;

    SavedProfileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Texts by name. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        jdbc.sql("SELECT name, text FROM intake.profile").query(row -> {
            texts.put(row.getString("name"), row.getString("text"));
        });
        return texts;
    }

    void save(String name, String text) {
        jdbc.sql("""
                        INSERT INTO intake.profile (name, text) VALUES (:name, :text)
                        ON CONFLICT (name) DO UPDATE SET text = excluded.text, changed_at = now()
                        """).param("name", name).param("text", text).update();
    }

    /** Whether there was one. */
    boolean delete(String name) {
        return jdbc.sql("DELETE FROM intake.profile WHERE name = :name")
                        .param("name", name)
                        .update()
                > 0;
    }
}
