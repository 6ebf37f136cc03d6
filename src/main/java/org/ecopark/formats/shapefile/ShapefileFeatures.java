package org.ecopark.formats.shapefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecopark.formats.writing.ColumnKind;
import org.ecopark.formats.writing.ColumnNames;
import org.ecopark.formats.writing.FeatureWriter;
import org.ecopark.formats.writing.FileFeature;
import org.ecopark.formats.writing.FileSchema;
import org.ecopark.geo.CrsText;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/**
 * Writes zipped shapefiles in UTF-8, one for each kind of geometry that comes, with a text file that tells which field is
 * which property and what could not be held: names have ten bytes, texts 254, files 2 GB; an empty text is unknown, an
 * empty geometry none; a collection of several kinds is taken apart.
 */
public final class ShapefileFeatures implements FeatureWriter {

    private static final int NAME_BYTES = 10;
    private static final String ID = "id";

    private final FileSchema schema;
    private final OutputStream out;
    private final Path folder;
    private final List<String> names;
    private final List<ColumnKind> kinds;
    private final Map<Integer, ShapePart> parts = new LinkedHashMap<>();
    private long takenApart;

    public ShapefileFeatures(FileSchema schema, OutputStream out, Path folder) throws IOException {
        this.schema = schema;
        this.out = out;
        this.folder = folder;
        this.names = new ArrayList<>(ColumnNames.of(schema, NAME_BYTES, List.of(ID)));
        names.add(0, ID);
        this.kinds = new ArrayList<>(List.of(ColumnKind.INTEGER));
        schema.columns().forEach(column -> kinds.add(column.kind()));
        switch (schema.shape()) {
            case POINT -> part(ShapeBytes.POINT);
            case LINE -> part(ShapeBytes.LINE);
            case POLYGON -> part(ShapeBytes.POLYGON);
            case ANY -> {
                // Which kinds come is seen when they come.
            }
        }
    }

    private ShapePart part(int type) throws IOException {
        ShapePart known = parts.get(type);
        if (known == null) {
            known = new ShapePart(type, kinds, names, folder);
            parts.put(type, known);
        }
        return known;
    }

    @Override
    public void write(FileFeature feature) throws IOException {
        List<@Nullable Object> values = new ArrayList<>(names.size());
        values.add(feature.id());
        values.addAll(feature.values());
        Geometry geometry = feature.geometry();
        if (geometry == null || geometry.isEmpty()) {
            placeless().add(null, values);
            return;
        }
        List<Geometry> single = new ArrayList<>();
        flatten(geometry, single);
        if (single.size() > 1) {
            takenApart++;
        }
        for (Geometry each : single) {
            part(ShapeBytes.type(each)).add(each, values);
        }
    }

    /** Beside shapes of the kind that the layer has; among null shapes of their own where it has any kind. */
    private ShapePart placeless() throws IOException {
        return schema.shape() == FileSchema.Shape.ANY
                ? part(ShapeBytes.NULL)
                : parts.values().iterator().next();
    }

    /** A plain collection may mix kinds, which a shapefile cannot; those of one kind stay together. */
    private static void flatten(Geometry geometry, List<Geometry> single) {
        if (geometry.getClass() != GeometryCollection.class) {
            single.add(geometry);
            return;
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (!geometry.getGeometryN(i).isEmpty()) {
                flatten(geometry.getGeometryN(i), single);
            }
        }
    }

    @Override
    public void finish() throws IOException {
        if (parts.isEmpty()) {
            part(ShapeBytes.NULL);
        }
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (ShapePart part : parts.values()) {
            String name = fileName(part.type());
            zip.putNextEntry(new ZipEntry(name + ".dbf"));
            part.rows().writeTo(zip);
            text(zip, name + ".cpg", "UTF-8");
            zip.putNextEntry(new ZipEntry(name + ".shp"));
            part.writeShapes(zip);
            zip.putNextEntry(new ZipEntry(name + ".shx"));
            part.writePlaces(zip);
            text(zip, name + ".prj", CrsText.esri(schema.crs()));
        }
        text(zip, schema.plainName() + "_fields.txt", fields());
        zip.finish();
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String fileName(int type) {
        String tail = switch (type) {
            case ShapeBytes.NULL -> "_without_place";
            case ShapeBytes.POINT -> "_points";
            case ShapeBytes.MULTIPOINT -> "_multipoints";
            case ShapeBytes.LINE -> "_lines";
            default -> "_polygons";
        };
        boolean alone = parts.size() == 1 && type != ShapeBytes.NULL;
        return schema.plainName() + (alone ? "" : tail);
    }

    private String fields() {
        StringBuilder text = new StringBuilder("field\tproperty\tunit\ttitle\r\n");
        for (int i = 0; i < schema.columns().size(); i++) {
            var column = schema.columns().get(i);
            text.append(names.get(i + 1)).append('\t').append(column.name()).append('\t');
            text.append(column.unit() == null ? "" : column.unit())
                    .append('\t')
                    .append(column.title())
                    .append("\r\n");
        }
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            long cut = parts.values().stream()
                    .mapToLong(part -> part.rows().cut(column))
                    .sum();
            if (cut > 0) {
                text.append("\r\n").append(cut).append(" values of ").append(names.get(i));
                text.append(" are longer than the 254 bytes that the format has and were cut.\r\n");
            }
        }
        if (takenApart > 0) {
            text.append("\r\n").append(takenApart);
            text.append(" features were collections and stand here in parts, each with all values.\r\n");
        }
        return text.toString();
    }

    @Override
    public void close() {
        parts.values().forEach(ShapePart::close);
    }
}
