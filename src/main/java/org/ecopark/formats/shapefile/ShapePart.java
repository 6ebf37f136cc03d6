package org.ecopark.formats.shapefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.ecopark.formats.writing.ColumnKind;
import org.ecopark.formats.writing.FormatLimitException;
import org.ecopark.formats.writing.TemporaryFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The shapes of one kind, their places (.shx) and their rows, until all are known and they can be zipped. */
final class ShapePart implements AutoCloseable {

    private static final long MOST_BYTES = Integer.MAX_VALUE;
    private static final int HEADER = 100;

    private final int type;
    private final TemporaryFile shapes;
    private final TemporaryFile places;
    private final DbfRows rows;
    private final Envelope box = new Envelope();

    /** @param type of the shapes; {@link ShapeBytes#NULL} for rows that have none */
    ShapePart(int type, List<ColumnKind> kinds, List<String> names, Path folder) throws IOException {
        this.type = type;
        this.rows = new DbfRows(kinds, names, folder);
        this.shapes = new TemporaryFile(folder, "shapes");
        this.places = new TemporaryFile(folder, "places");
    }

    int type() {
        return type;
    }

    DbfRows rows() {
        return rows;
    }

    void add(@Nullable Geometry geometry, List<@Nullable Object> values) throws IOException {
        rows.add(values);
        ByteBuffer shape = ShapeBytes.of(geometry);
        int words = shape.remaining() / 2;
        long at = HEADER + shapes.size();
        requireSize(at + 8 + shape.remaining());
        byte[] place =
                ByteBuffer.allocate(8).putInt((int) (at / 2)).putInt(words).array();
        places.write(place, 0, 8);
        byte[] head = ByteBuffer.allocate(8).putInt(rows.rows()).putInt(words).array();
        shapes.write(head, 0, 8);
        shapes.write(shape.array(), shape.arrayOffset() + shape.position(), shape.remaining());
        if (geometry != null && !geometry.isEmpty()) {
            box.expandToInclude(geometry.getEnvelopeInternal());
        }
    }

    static void requireSize(long bytes) {
        if (bytes > MOST_BYTES) {
            throw new FormatLimitException(
                    "file_too_large", "each file of a shapefile has at most 2 GB, since it counts in 31 bits");
        }
    }

    void writeShapes(OutputStream out) throws IOException {
        out.write(header(HEADER + shapes.size()));
        shapes.copyTo(out);
    }

    void writePlaces(OutputStream out) throws IOException {
        out.write(header(HEADER + places.size()));
        places.copyTo(out);
    }

    private byte[] header(long bytes) {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putInt(9994).position(24);
        header.putInt((int) (bytes / 2))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(1000)
                .putInt(type);
        if (!box.isNull()) {
            ShapeBytes.box(box, header);
        }
        return header.array();
    }

    @Override
    public void close() {
        rows.close();
        shapes.close();
        places.close();
    }
}
