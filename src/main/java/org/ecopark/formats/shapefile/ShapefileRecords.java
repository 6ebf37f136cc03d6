package org.ecopark.formats.shapefile;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.RecordNotice;
import org.ecopark.formats.RecordReader;
import org.ecopark.formats.ValueKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A Shapefile; one record is in memory at a time. Rows that were deleted and not yet packed away are passed over. */
public final class ShapefileRecords implements RecordReader {

    private final ShpFile shapes;
    private final @Nullable DbfTable table;
    private final @Nullable String crs;
    private final List<RecordNotice> notices = new ArrayList<>();
    private boolean tableEnded;
    private long row;

    /** Opens the .shp and what lies beside it; {@code encoding} is null where it is to be found. */
    public ShapefileRecords(Path shp, @Nullable Charset encoding) {
        ShapefileParts parts = new ShapefileParts(shp);
        this.crs = parts.text("prj").filter(text -> !text.isEmpty()).orElse(null);
        this.shapes = ShpFile.open(shp, parts.find("shx"));
        try {
            this.table = parts.find("dbf")
                    .map(file -> DbfTable.open(file, encoding, parts.text("cpg")))
                    .orElse(null);
        } catch (RuntimeException e) {
            shapes.close();
            throw e;
        }
        if (table == null) {
            notices.add(RecordNotice.mended(
                    "no_table", "the Shapefile came without its .dbf, so its features have no attributes", null));
        } else if (table.notice() != null) {
            notices.add(table.notice());
        }
    }

    @Override
    public @Nullable FileRecord next() {
        while (true) {
            ByteBuffer shape = shapes.next();
            if (shape == null) {
                return null;
            }
            row++;
            DbfTable beside = table;
            boolean hasValues = beside != null && !tableEnded && beside.advance();
            tableEnded = !hasValues;
            if (hasValues && beside != null && beside.deleted()) {
                continue;
            }
            List<RecordNotice> found = new ArrayList<>();
            Geometry geometry = new ShpGeometry(shape, found).read();
            Map<String, @Nullable Object> values = hasValues && beside != null ? beside.values(found) : Map.of();
            if (!hasValues && beside != null) {
                found.add(RecordNotice.refused(
                        "no_values", "the table ends before this shape: the .dbf is cut off or of another file", null));
            }
            return new FileRecord(row, values, geometry, found);
        }
    }

    @Override
    public List<String> columns() {
        return table == null
                ? List.of()
                : table.fields().stream().map(DbfField::name).toList();
    }

    @Override
    public Map<String, ValueKind> kinds() {
        Map<String, ValueKind> kinds = new LinkedHashMap<>();
        if (table != null) {
            table.fields().forEach(field -> kinds.put(field.name(), field.kind()));
        }
        return kinds;
    }

    @Override
    public List<RecordNotice> notices() {
        return List.copyOf(notices);
    }

    @Override
    public @Nullable String declaredCrs() {
        return crs;
    }

    @Override
    public long bytesRead() {
        return shapes.bytesRead();
    }

    @Override
    public void close() {
        shapes.close();
        if (table != null) {
            table.close();
        }
    }
}
