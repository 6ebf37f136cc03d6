package org.ecopark.formats.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.ecopark.formats.writing.FeatureWriter;
import org.ecopark.formats.writing.FileFeature;
import org.ecopark.formats.writing.FileSchema;
import org.ecopark.formats.writing.Kinds;
import org.ecopark.formats.writing.TemporaryFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.generated.Feature;

/**
 * Writes FlatGeobuf 3: features in the order of a Hilbert curve behind a packed R-tree of 16 a node. They wait in a
 * temporary file, their boxes in memory. When a feature has no place, or an empty one, which the format does not tell
 * apart, the file has no index, since such a feature would be lost to whoever reads by it.
 */
public final class FlatGeobufFeatures implements FeatureWriter {

    private static final int BUFFER = 1 << 16;

    private final FileSchema schema;
    private final OutputStream out;
    private final TemporaryFile waiting;
    private final FlatBufferBuilder builder = new FlatBufferBuilder(1 << 12);
    private final FlatProperties properties;
    private final FlatIndex index = new FlatIndex();

    public FlatGeobufFeatures(FileSchema schema, OutputStream out, Path folder) throws IOException {
        this.schema = schema;
        this.out = out;
        this.properties = new FlatProperties(schema);
        this.waiting = new TemporaryFile(folder, "features");
    }

    @Override
    public void write(FileFeature feature) throws IOException {
        Geometry known = Kinds.fit(schema.shape(), feature.geometry());
        @Nullable Geometry geometry = known == null || known.isEmpty() ? null : known;
        builder.clear();
        int values = Feature.createPropertiesVector(builder, properties.of(feature));
        int shape = geometry == null ? 0 : FlatGeometry.append(geometry, builder);
        Feature.startFeature(builder);
        if (shape != 0) {
            Feature.addGeometry(builder, shape);
        }
        Feature.addProperties(builder, values);
        Feature.finishSizePrefixedFeatureBuffer(builder, Feature.endFeature(builder));
        ByteBuffer bytes = builder.dataBuffer();
        index.add(geometry == null ? null : geometry.getEnvelopeInternal(), bytes.remaining());
        waiting.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    @Override
    public void finish() throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        new FlatHeader(schema, index).write(buffered);
        if (index.isWhole()) {
            index.write(buffered);
            sorted(buffered);
        } else {
            waiting.copyTo(buffered);
        }
        buffered.flush();
    }

    private void sorted(OutputStream target) throws IOException {
        try (FileChannel channel = FileChannel.open(waiting.path())) {
            ByteBuffer buffer = ByteBuffer.allocate(1 << 12);
            for (int i = 0; i < index.count(); i++) {
                int length = index.length(i);
                buffer = buffer.capacity() < length ? ByteBuffer.allocate(length * 2) : buffer;
                buffer.clear().limit(length);
                long from = index.offset(i);
                while (buffer.hasRemaining()) {
                    if (channel.read(buffer, from + buffer.position()) < 0) {
                        throw new IOException("a temporary file is shorter than what was written");
                    }
                }
                target.write(buffer.array(), 0, length);
            }
        }
    }

    @Override
    public void close() {
        waiting.close();
    }
}
