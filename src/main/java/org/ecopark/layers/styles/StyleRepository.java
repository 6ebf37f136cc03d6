package org.ecopark.layers.styles;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Style documents that people gave to layers. */
@Repository
class StyleRepository {

    private final JdbcClient jdbc;

    StyleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of layers and names. */
    List<StyleDocument> list() {
        return jdbc.sql("SELECT layer, name, document, version FROM layers.style ORDER BY layer, name")
                .query(StyleDocument.class)
                .list();
    }

    Optional<StyleDocument> find(String layer, String name) {
        return jdbc.sql("SELECT layer, name, document, version FROM layers.style WHERE layer = :layer AND name = :name")
                .param("layer", layer)
                .param("name", name)
                .query(StyleDocument.class)
                .optional();
    }

    /** Differs whenever anything of the list does. */
    String mark() {
        return jdbc.sql(
                        "SELECT count(*) || ' ' || coalesce(sum(version), 0) || ' ' || coalesce(max(changed_at)::text, '')"
                                + " FROM layers.style")
                .query(String.class)
                .single();
    }

    int count(String layer) {
        return jdbc.sql("SELECT count(*) FROM layers.style WHERE layer = :layer")
                .param("layer", layer)
                .query(Integer.class)
                .single();
    }

    boolean add(String layer, String name, String document) {
        return jdbc.sql("INSERT INTO layers.style (layer, name, document) VALUES (:layer, :name, :document)"
                                + " ON CONFLICT DO NOTHING")
                        .param("layer", layer)
                        .param("name", name)
                        .param("document", document)
                        .update()
                == 1;
    }

    /** False when the version is another by now. */
    boolean replace(String layer, String name, String document, long version) {
        return jdbc.sql("UPDATE layers.style SET document = :document, version = version + 1, changed_at = now()"
                                + " WHERE layer = :layer AND name = :name AND version = :version")
                        .param("layer", layer)
                        .param("name", name)
                        .param("document", document)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean remove(String layer, String name) {
        return jdbc.sql("DELETE FROM layers.style WHERE layer = :layer AND name = :name")
                        .param("layer", layer)
                        .param("name", name)
                        .update()
                == 1;
    }

    void removeAll(String layer) {
        jdbc.sql("DELETE FROM layers.style WHERE layer = :layer")
                .param("layer", layer)
                .update();
    }
}
