package org.ecopark.tiles;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads Mapbox Vector Tiles 2 by their specification, for tests. Coordinates are units of the tile, y southward. */
public record Mvt(Map<String, List<Shown>> layers) {

    /**
     * A feature.
     *
     * @param id null when it has none
     * @param type 1 points, 2 lines, 3 areas
     * @param parts points of each part as x, y
     */
    public record Shown(Long id, int type, List<List<int[]>> parts, Map<String, Object> properties) {

        public long count() {
            return ((Number) properties.getOrDefault("feature_count", 1L)).longValue();
        }

        public int[] first() {
            return parts.get(0).get(0);
        }
    }

    public static Mvt read(byte[] bytes) {
        Map<String, List<Shown>> layers = new LinkedHashMap<>();
        try {
            CodedInputStream in = CodedInputStream.newInstance(bytes);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                if (tag >>> 3 != 3) {
                    throw new IOException("a tile holds layers only, not " + (tag >>> 3));
                }
                layer(CodedInputStream.newInstance(in.readByteArray()), layers);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Mvt(layers);
    }

    public List<Shown> layer(String name) {
        return layers.getOrDefault(name, List.of());
    }

    private static void layer(CodedInputStream in, Map<String, List<Shown>> layers) throws IOException {
        String name = null;
        int version = 0;
        int extent = 0;
        List<byte[]> features = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag >>> 3) {
                case 15 -> version = in.readUInt32();
                case 1 -> name = in.readString();
                case 2 -> features.add(in.readByteArray());
                case 3 -> keys.add(in.readString());
                case 4 -> values.add(value(CodedInputStream.newInstance(in.readByteArray())));
                case 5 -> extent = in.readUInt32();
                default -> throw new IOException("layer with " + (tag >>> 3));
            }
        }
        if (version != 2 || extent != 4096 || layers.containsKey(name)) {
            throw new IOException(name + ": version " + version + ", extent " + extent);
        }
        List<Shown> shown = new ArrayList<>();
        for (byte[] feature : features) {
            shown.add(feature(CodedInputStream.newInstance(feature), keys, values));
        }
        layers.put(name, shown);
    }

    private static Object value(CodedInputStream in) throws IOException {
        int tag = in.readTag();
        return switch (tag >>> 3) {
            case 1 -> in.readString();
            case 2 -> (double) in.readFloat();
            case 3 -> in.readDouble();
            case 4 -> in.readInt64();
            case 5 -> in.readUInt64();
            case 6 -> in.readSInt64();
            case 7 -> in.readBool();
            default -> throw new IOException("value of kind " + (tag >>> 3));
        };
    }

    private static Shown feature(CodedInputStream in, List<String> keys, List<Object> values) throws IOException {
        Long id = null;
        int type = 0;
        List<Integer> tags = List.of();
        List<Integer> geometry = List.of();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag >>> 3) {
                case 1 -> id = in.readUInt64();
                case 2 -> tags = numbers(in.readByteArray());
                case 3 -> type = in.readEnum();
                case 4 -> geometry = numbers(in.readByteArray());
                default -> throw new IOException("feature with " + (tag >>> 3));
            }
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < tags.size(); i += 2) {
            properties.put(keys.get(tags.get(i)), values.get(tags.get(i + 1)));
        }
        return new Shown(id, type, parts(geometry), properties);
    }

    private static List<Integer> numbers(byte[] packed) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(packed);
        List<Integer> numbers = new ArrayList<>();
        while (!in.isAtEnd()) {
            numbers.add(in.readUInt32());
        }
        return numbers;
    }

    private static List<List<int[]>> parts(List<Integer> geometry) {
        List<List<int[]>> parts = new ArrayList<>();
        int x = 0;
        int y = 0;
        int at = 0;
        while (at < geometry.size()) {
            int command = geometry.get(at) & 7;
            int count = geometry.get(at++) >>> 3;
            for (int i = 0; i < count && command != 7; i++) {
                x += CodedInputStream.decodeZigZag32(geometry.get(at++));
                y += CodedInputStream.decodeZigZag32(geometry.get(at++));
                if (command == 1) {
                    parts.add(new ArrayList<>());
                }
                parts.get(parts.size() - 1).add(new int[] {x, y});
            }
        }
        return parts;
    }
}
