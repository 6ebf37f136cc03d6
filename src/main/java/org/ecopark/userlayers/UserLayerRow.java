package org.ecopark.userlayers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ecopark.geo.Box;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is kept of a layer, and writes its properties as they are kept. */
final class UserLayerRow {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A property as it is kept. */
    record Kept(String name, String type, String title) {}

    private UserLayerRow() {}

    static String properties(List<LayerProperty> properties) {
        return JSON.writeValueAsString(properties.stream()
                .map(property -> new Kept(
                        property.name(),
                        property.type().name().toLowerCase(Locale.ROOT),
                        property.title().en()))
                .toList());
    }

    private static List<LayerProperty> properties(String json) {
        return List.of(JSON.readValue(json, Kept[].class)).stream()
                .map(kept -> new LayerProperty(
                        kept.name(),
                        LayerProperty.Type.valueOf(kept.type().toUpperCase(Locale.ROOT)),
                        new Title(kept.title(), kept.title()),
                        null))
                .toList();
    }

    static UserLayer read(ResultSet row) throws SQLException {
        return new UserLayer(
                row.getLong("id"),
                row.getString("name"),
                new Title(row.getString("title_en"), row.getString("title_ko")),
                row.getString("origin"),
                GeometryKind.valueOf(row.getString("geometry").toUpperCase(Locale.ROOT)),
                properties(row.getString("properties")),
                row.getString("rows_table"),
                row.getLong("features"),
                row.getLong("bytes"),
                box(row),
                row.getLong("version"),
                moment(row, "created_at"),
                moment(row, "changed_at"));
    }

    static @Nullable Box box(ResultSet row) throws SQLException {
        double west = row.getDouble("west");
        if (row.wasNull()) {
            return null;
        }
        return new Box(west, row.getDouble("south"), row.getDouble("east"), row.getDouble("north"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
