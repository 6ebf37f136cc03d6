package org.ecopark.formats.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.ecopark.formats.writing.ColumnNames;
import org.ecopark.formats.writing.FileColumn;
import org.ecopark.formats.writing.FileSchema;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/** What stands before the features: names, types, titles and units of the columns, the system, the box and the count. */
final class FlatHeader {

    private final FileSchema schema;
    private final FlatIndex index;
    private final FlatBufferBuilder builder = new FlatBufferBuilder(1 << 12);

    FlatHeader(FileSchema schema, FlatIndex index) {
        this.schema = schema;
        this.index = index;
    }

    void write(OutputStream out) throws IOException {
        int columns = columns();
        int name = builder.createString(schema.name());
        int title = builder.createString(schema.title());
        int system = system();
        @Nullable Envelope box = index.box();
        int envelope = box == null
                ? 0
                : Header.createEnvelopeVector(
                        builder, new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()});
        Header.startHeader(builder);
        Header.addName(builder, name);
        if (envelope != 0) {
            Header.addEnvelope(builder, envelope);
        }
        Header.addGeometryType(builder, geometryType());
        Header.addColumns(builder, columns);
        Header.addFeaturesCount(builder, index.count());
        Header.addIndexNodeSize(builder, index.isWhole() ? FlatIndex.NODE_SIZE : 0);
        Header.addCrs(builder, system);
        Header.addTitle(builder, title);
        Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
        out.write(Constants.MAGIC_BYTES);
        ByteBuffer bytes = builder.dataBuffer();
        out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    private int geometryType() {
        return switch (schema.shape()) {
            case POINT -> GeometryType.Point;
            case LINE -> GeometryType.MultiLineString;
            case POLYGON -> GeometryType.MultiPolygon;
            case ANY -> GeometryType.Unknown;
        };
    }

    private int system() {
        int organisation = builder.createString("EPSG");
        Crs.startCrs(builder);
        Crs.addOrg(builder, organisation);
        Crs.addCode(builder, schema.crs().srid());
        return Crs.endCrs(builder);
    }

    private int columns() {
        List<String> names = ColumnNames.of(schema, Integer.MAX_VALUE, List.of("id"));
        int[] columns = new int[names.size() + 1];
        columns[0] = column("id", ColumnType.Long, "", null);
        for (int i = 0; i < names.size(); i++) {
            FileColumn column = schema.columns().get(i);
            columns[i + 1] = column(names.get(i), FlatProperties.type(column.kind()), column.title(), column.unit());
        }
        return Header.createColumnsVector(builder, columns);
    }

    private int column(String name, int type, String title, @Nullable String unit) {
        int named = builder.createString(name);
        int titled = title.isEmpty() ? 0 : builder.createString(title);
        int described = unit == null ? 0 : builder.createString(unit);
        Column.startColumn(builder);
        Column.addName(builder, named);
        Column.addType(builder, type);
        if (titled != 0) {
            Column.addTitle(builder, titled);
        }
        if (described != 0) {
            Column.addDescription(builder, described);
        }
        return Column.endColumn(builder);
    }
}
