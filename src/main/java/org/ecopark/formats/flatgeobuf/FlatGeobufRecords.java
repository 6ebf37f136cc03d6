package org.ecopark.formats.flatgeobuf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.RecordNotice;
import org.ecopark.formats.RecordReader;
import org.ecopark.formats.ValueKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/** The features of a FlatGeobuf, one after the other; its spatial index is passed over. */
public final class FlatGeobufRecords implements RecordReader {

    private static final int MAGIC_BYTES = 8;
    private static final int LARGEST_HEADER = 16 << 20;
    private static final int NODE_BYTES = 40;
    private static final int DEEPEST = 8;
    private static final int BUFFER = 1 << 18;

    private final InputStream in;
    private final long size;
    private final int geometryType;
    private final List<FlatGeobufColumn> columns;
    private final @Nullable String crs;
    private long read;
    private long row;

    public FlatGeobufRecords(Path file) {
        try {
            this.size = Files.size(file);
            this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            bytes(MAGIC_BYTES);
            Header header = Header.getRootAsHeader(sized(LARGEST_HEADER, "header"));
            this.geometryType = header.geometryType();
            this.columns = columns(header);
            this.crs = crs(header.crs());
            skip(indexBytes(header.featuresCount(), header.indexNodeSize()));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            close();
            throw new BrokenFileException("the header of the FlatGeobuf is broken", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static List<FlatGeobufColumn> columns(Header header) {
        List<FlatGeobufColumn> columns = new ArrayList<>();
        for (int i = 0; i < header.columnsLength(); i++) {
            Column column = header.columns(i);
            columns.add(new FlatGeobufColumn(String.valueOf(column.name()), column.type()));
        }
        return columns;
    }

    private static @Nullable String crs(@Nullable Crs crs) {
        if (crs == null) {
            return null;
        }
        boolean epsg = crs.org() == null || crs.org().equalsIgnoreCase("EPSG");
        if (crs.code() > 0 && epsg) {
            return "EPSG:" + crs.code();
        }
        return crs.wkt() != null && crs.wkt().indexOf('[') > 0 ? crs.wkt() : null;
    }

    /** Size of a packed Hilbert R-tree: all its nodes, level by level. */
    private static long indexBytes(long features, int nodeSize) {
        if (nodeSize < 2 || features < 1) {
            return 0;
        }
        long nodes = features;
        long level = features;
        do {
            level = (level + nodeSize - 1) / nodeSize;
            nodes += level;
        } while (level > 1);
        return nodes * NODE_BYTES;
    }

    private void skip(long bytes) {
        try {
            if (bytes < 0 || bytes > size - read) {
                throw new BrokenFileException("the FlatGeobuf is cut off in its index");
            }
            in.skipNBytes(bytes);
            read += bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer bytes(int wanted) {
        try {
            byte[] bytes = in.readNBytes(wanted);
            if (bytes.length < wanted) {
                throw new BrokenFileException("the FlatGeobuf is cut off after " + row + " features");
            }
            read += wanted;
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer sized(long largest, String what) {
        int length = bytes(4).getInt();
        if (length < 4 || length > largest) {
            throw new BrokenFileException("the size of a " + what + " of the FlatGeobuf is wrong");
        }
        return bytes(length);
    }

    @Override
    public @Nullable FileRecord next() {
        if (read >= size) {
            return null;
        }
        ByteBuffer bytes = sized(size - read, "feature");
        row++;
        List<RecordNotice> notices = new ArrayList<>();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column.name(), null));
        Geometry geometry = null;
        try {
            Feature feature = Feature.getRootAsFeature(bytes);
            readValues(feature, values);
            geometry = geometry(feature, bytes.capacity());
        } catch (RuntimeException e) {
            // The generated classes answer broken bytes with whatever exception comes first.
            notices.add(RecordNotice.refused("broken_geometry", "the feature cannot be read", null));
        }
        return new FileRecord(row, values, geometry, notices);
    }

    private void readValues(Feature feature, Map<String, @Nullable Object> values) {
        ByteBuffer properties = feature.propertiesAsByteBuffer();
        if (properties == null) {
            return;
        }
        properties.order(ByteOrder.LITTLE_ENDIAN);
        while (properties.remaining() >= 2) {
            FlatGeobufColumn column = columns.get(properties.getShort() & 0xffff);
            values.put(column.name(), column.read(properties));
        }
    }

    private @Nullable Geometry geometry(Feature feature, int bytes) {
        org.wololo.flatgeobuf.generated.Geometry written = feature.geometry();
        if (written == null) {
            return null;
        }
        requireWithin(written, bytes, 0);
        int type = geometryType == GeometryType.Unknown ? written.type() : geometryType;
        Geometry geometry = GeometryConversions.deserialize(written, type);
        return geometry == null || geometry.isEmpty() ? null : geometry;
    }

    /** A count that lies must not become memory. */
    private static void requireWithin(org.wololo.flatgeobuf.generated.Geometry geometry, int bytes, int depth) {
        if (8L * geometry.xyLength() > bytes || geometry.partsLength() > bytes || depth > DEEPEST) {
            throw new IllegalArgumentException("a count is wrong");
        }
        for (int i = 0; i < geometry.xyLength(); i++) {
            if (!Double.isFinite(geometry.xy(i))) {
                throw new IllegalArgumentException("a coordinate is not a finite number");
            }
        }
        for (int i = 0; i < geometry.partsLength(); i++) {
            requireWithin(geometry.parts(i), bytes, depth + 1);
        }
    }

    @Override
    public List<String> columns() {
        return columns.stream().map(FlatGeobufColumn::name).toList();
    }

    @Override
    public Map<String, ValueKind> kinds() {
        Map<String, ValueKind> kinds = new LinkedHashMap<>();
        for (FlatGeobufColumn column : columns) {
            ValueKind kind = column.kind();
            if (kind != null) {
                kinds.put(column.name(), kind);
            }
        }
        return kinds;
    }

    @Override
    public @Nullable String declaredCrs() {
        return crs;
    }

    @Override
    public long bytesRead() {
        return read;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
