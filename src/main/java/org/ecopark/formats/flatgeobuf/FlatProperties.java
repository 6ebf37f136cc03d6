package org.ecopark.formats.flatgeobuf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecopark.formats.writing.ColumnKind;
import org.ecopark.formats.writing.FileFeature;
import org.ecopark.formats.writing.FileSchema;
import org.ecopark.formats.writing.FlatText;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.ColumnType;

/**
 * The values of a feature as FlatGeobuf has them: the number of a column, then its value; what is unknown is left out.
 * The id comes first. Days stand as ISO 8601 in columns of moments, the format having none of days; lists as JSON.
 */
final class FlatProperties {

    private final FileSchema schema;
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);

    FlatProperties(FileSchema schema) {
        this.schema = schema;
    }

    static int type(ColumnKind kind) {
        return switch (kind) {
            case TEXT -> ColumnType.String;
            case INTEGER -> ColumnType.Long;
            case DECIMAL -> ColumnType.Double;
            case BOOLEAN -> ColumnType.Bool;
            case DATE, TIMESTAMP -> ColumnType.DateTime;
            case TEXT_LIST, DECIMAL_LIST, JSON -> ColumnType.Json;
        };
    }

    ByteBuffer of(FileFeature feature) {
        bytes.clear();
        put(0, feature.id());
        for (int i = 0; i < schema.columns().size(); i++) {
            put(i + 1, feature.values().get(i));
        }
        return bytes.flip();
    }

    private void put(int column, @Nullable Object value) {
        if (value == null || (value instanceof Double number && !Double.isFinite(number))) {
            return;
        }
        room(16).putShort((short) column);
        if (value instanceof Long whole) {
            bytes.putLong(whole);
        } else if (value instanceof Double number) {
            bytes.putDouble(number);
        } else if (value instanceof Boolean truth) {
            bytes.put((byte) (truth ? 1 : 0));
        } else {
            String text = value instanceof List<?> list ? FlatText.json(list) : String.valueOf(FlatText.of(value));
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            room(4 + encoded.length).putInt(encoded.length).put(encoded);
        }
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            ByteBuffer larger =
                    ByteBuffer.allocate((bytes.position() + more) * 2).order(ByteOrder.LITTLE_ENDIAN);
            larger.put(bytes.flip());
            bytes = larger;
        }
        return bytes;
    }
}
