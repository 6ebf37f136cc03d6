package org.ecopark.userlayers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room, under {@code ecopark.userlayers}.
 *
 * @param tables tables and views of the database that are published as they are
 * @param keepReplaced how many of its earlier tables a layer keeps, so that a replacement or a removal can be taken back
 * @param keepReplacedDays for how many days
 */
@ConfigurationProperties("ecopark.userlayers")
public record UserLayerSettings(
        @DefaultValue List<Table> tables,
        @DefaultValue("2") int keepReplaced,
        @DefaultValue("30") int keepReplacedDays) {

    public UserLayerSettings {
        tables = List.copyOf(tables);
        if (keepReplaced < 0 || keepReplacedDays < 0) {
            throw new IllegalArgumentException(
                    "ecopark.userlayers.keep-replaced and keep-replaced-days are not less than 0");
        }
    }

    /**
     * A table or view.
     *
     * @param table with its schema, such as {@code survey.well}
     * @param name of the layer
     * @param title of the layer; empty to call it by its name
     * @param key column with a whole number that no other row has; null for the table's primary key
     * @param geometry column to be shown; null for the only one there is
     */
    public record Table(
            String table,
            String name,
            @DefaultValue("") String title,
            @Nullable String key,
            @Nullable String geometry) {

        public Table {
            if (!table.matches("[^.]+\\.[^.]+")) {
                throw new IllegalArgumentException(
                        "ecopark.userlayers.tables: '" + table + "' is no table with its schema, such as survey.well");
            }
        }
    }
}
