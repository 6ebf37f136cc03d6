package org.ecopark.userlayers.published;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerRelation;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerTime;
import org.ecopark.layers.Title;
import org.ecopark.userlayers.UserLayerSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tables of the database hold, and the relations by which the shelf reads them. Names come from its catalogue. */
@Repository
class PublishedTableRepository {

    private static final Set<String> TAKEN = Set.of("id", "version", "geom", "visible_to");

    private final JdbcClient jdbc;

    PublishedTableRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String name, String type) {

        boolean isGeometry() {
            return type.startsWith("geometry") || type.startsWith("geography");
        }

        boolean isWhole() {
            return type.equals("bigint") || type.equals("integer") || type.equals("smallint");
        }

        String quoted() {
            return "\"" + name.replace("\"", "\"\"") + "\"";
        }

        LayerProperty.Type propertyType() {
            if (isWhole()) {
                return LayerProperty.Type.INTEGER;
            } else if (type.startsWith("numeric") || type.equals("double precision") || type.equals("real")) {
                return LayerProperty.Type.DECIMAL;
            } else if (type.startsWith("timestamp")) {
                return LayerProperty.Type.TIMESTAMP;
            }
            return switch (type) {
                case "boolean" -> LayerProperty.Type.BOOLEAN;
                case "date" -> LayerProperty.Type.DATE;
                case "json", "jsonb" -> LayerProperty.Type.JSON;
                case "text[]" -> LayerProperty.Type.TEXT_LIST;
                default -> LayerProperty.Type.TEXT;
            };
        }

        String value() {
            String as = switch (propertyType()) {
                case INTEGER -> "bigint";
                case DECIMAL -> "double precision";
                case TIMESTAMP -> "timestamptz";
                case TEXT -> "text";
                default -> "";
            };
            return as.isEmpty() ? "t." + quoted() : "CAST(t." + quoted() + " AS " + as + ")";
        }
    }

    /**
     * The layer of a table.
     *
     * @throws UnpublishableTableException when there is no such table, or it lacks a key or a geometry
     */
    Layer layer(UserLayerSettings.Table wanted) {
        List<Column> columns = columns(wanted.table());
        if (columns.isEmpty()) {
            throw new UnpublishableTableException("there is no such table, or this server may not read it");
        }
        Column key = key(wanted, columns);
        Column geometry = geometry(wanted, columns);
        StringBuilder sql = new StringBuilder(
                        "SELECT CAST(t." + key.quoted() + " AS bigint) AS id, 1::bigint AS version, ")
                .append(shape(wanted.table(), geometry))
                .append(" AS geom, 'public'::text AS visible_to");
        List<LayerProperty> properties = new ArrayList<>();
        Set<String> names = new HashSet<>(TAKEN);
        for (Column column : columns) {
            if (!column.isGeometry()) {
                String name = name(column.name(), names);
                properties.add(
                        new LayerProperty(name, column.propertyType(), new Title(column.name(), column.name()), null));
                sql.append(", ")
                        .append(column.value())
                        .append(" AS \"")
                        .append(name)
                        .append('"');
            }
        }
        sql.append(" FROM ").append(qualified(wanted.table())).append(" t");
        String title = wanted.title().isEmpty() ? wanted.name() : wanted.title();
        return new Layer(
                wanted.name(),
                new Title(title, title),
                new Title("Table " + wanted.table(), "테이블 " + wanted.table()),
                new LayerSchema(
                        kind(geometry), properties, LayerTime.guess(properties).orElse(null)),
                LayerRelation.of(sql.toString()));
    }

    private List<Column> columns(String table) {
        return jdbc.sql("""
                        SELECT a.attname, format_type(a.atttypid, a.atttypmod)
                        FROM pg_attribute a WHERE a.attrelid = to_regclass(:table) AND a.attnum > 0 AND NOT a.attisdropped
                        ORDER BY a.attnum
                        """)
                .param("table", qualified(table))
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    private Column key(UserLayerSettings.Table wanted, List<Column> columns) {
        String name = wanted.key() == null ? primaryKey(wanted.table()) : wanted.key();
        return columns.stream()
                .filter(column -> column.name().equals(name) && column.isWhole())
                .findFirst()
                .orElseThrow(() -> new UnpublishableTableException(
                        "it has no primary key of one whole number; name a column with whole numbers, each of one row, as"
                                + " 'key'"));
    }

    private @Nullable String primaryKey(String table) {
        List<String> names = jdbc.sql("""
                        SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
                        WHERE i.indrelid = to_regclass(:table) AND i.indisprimary
                        """)
                .param("table", qualified(table))
                .query(String.class)
                .list();
        return names.size() == 1 ? names.get(0) : null;
    }

    private static Column geometry(UserLayerSettings.Table wanted, List<Column> columns) {
        List<Column> found = columns.stream()
                .filter(Column::isGeometry)
                .filter(column -> wanted.geometry() == null || column.name().equals(wanted.geometry()))
                .toList();
        if (found.size() != 1) {
            throw new UnpublishableTableException(
                    found.isEmpty() ? "it has no such geometry" : "it has several geometries; name one as 'geometry'");
        }
        return found.get(0);
    }

    /** In longitude and latitude; a table in another system cannot use its spatial index, which the documentation says. */
    private String shape(String table, Column geometry) {
        String plain = "CAST(t." + geometry.quoted() + " AS geometry)";
        if (geometry.type().contains("4326") || geometry.type().equals("geography")) {
            return geometry.type().startsWith("geography") ? plain : "t." + geometry.quoted();
        }
        Integer srid = jdbc.sql("SELECT ST_SRID(" + plain + ") FROM " + qualified(table) + " t WHERE t."
                        + geometry.quoted() + " IS NOT NULL LIMIT 1")
                .query(Integer.class)
                .optional()
                .orElse(4326);
        if (srid == 0) {
            throw new UnpublishableTableException("its geometry has no SRID; set one with UpdateGeometrySRID");
        }
        return srid == 4326 ? plain : "ST_Transform(" + plain + ", 4326)";
    }

    private static GeometryKind kind(Column geometry) {
        String type = geometry.type().toLowerCase(Locale.ROOT);
        if (type.contains("multipoint")) {
            return GeometryKind.ANY;
        } else if (type.contains("point")) {
            return GeometryKind.POINT;
        } else if (type.contains("linestring")) {
            return GeometryKind.LINE;
        }
        return type.contains("polygon") ? GeometryKind.POLYGON : GeometryKind.ANY;
    }

    private static String name(String column, Set<String> names) {
        String plain =
                column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String base = plain.matches("[a-z].*") ? plain : "n" + plain;
        String name = base;
        for (int i = 2; !names.add(name); i++) {
            name = base + "_" + i;
        }
        return name;
    }

    private static String qualified(String table) {
        int dot = table.indexOf('.');
        return "\"" + table.substring(0, dot).replace("\"", "\"\"") + "\".\""
                + table.substring(dot + 1).replace("\"", "\"\"") + "\"";
    }
}
