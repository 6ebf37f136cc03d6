package org.ecopark.formats.shapefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.ecopark.formats.BrokenFileException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a .shp in the order of its .shx; without one in the order in which they lie. Editors leave old records
 * behind in the .shp, which only the .shx passes over.
 */
final class ShpFile implements AutoCloseable {

    private static final int MAGIC = 9994;
    private static final int HEADER = 100;
    private static final int WINDOW = 1 << 18;

    private final FileChannel shp;
    private final @Nullable FileChannel shx;
    private final long size;
    private final long indexed;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowStart;
    private long position = HEADER;
    private long next;

    private ShpFile(FileChannel shp, @Nullable FileChannel shx) throws IOException {
        this.shp = shp;
        this.shx = shx;
        this.size = shp.size();
        this.indexed = shx == null ? 0 : (shx.size() - HEADER) / 8;
        if (size < HEADER || bytes(shp, 0, HEADER).getInt(0) != MAGIC) {
            throw new BrokenFileException("the .shp is no Shapefile");
        }
    }

    static ShpFile open(Path shp, Optional<Path> shx) {
        try {
            FileChannel main = FileChannel.open(shp);
            FileChannel index = null;
            try {
                index = shx.isEmpty() ? null : FileChannel.open(shx.get());
                return new ShpFile(main, index);
            } catch (IOException | RuntimeException e) {
                main.close();
                if (index != null) {
                    index.close();
                }
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of the next record, little endian; null after the last one. */
    @Nullable
    ByteBuffer next() {
        try {
            if (shx != null) {
                if (next >= indexed) {
                    return null;
                }
                position = 2L * (bytes(shx, HEADER + 8 * next, 4).getInt(0) & 0xffffffffL);
            }
            next++;
            if (shx == null && position + 8 > size) {
                return null;
            }
            return record();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer record() throws IOException {
        if (position < HEADER || position + 8 > size) {
            throw broken();
        }
        int words = look(position, 8).getInt(4);
        long length = 2L * words;
        if (words < 2 || position + 8 + length > size) {
            throw broken();
        }
        ByteBuffer content = look(position + 8, (int) length).order(ByteOrder.LITTLE_ENDIAN);
        position += 8 + length;
        return content;
    }

    private BrokenFileException broken() {
        return new BrokenFileException("the .shp is cut off or broken at record " + next);
    }

    /** Most records are short and lie one behind the other: they are read by large pieces. */
    private ByteBuffer look(long from, int length) throws IOException {
        if (from < windowStart || from + length > windowStart + window.limit()) {
            int wanted = (int) Math.min(size - from, Math.max(length, WINDOW));
            window = bytes(shp, from, wanted);
            windowStart = from;
        }
        return window.slice((int) (from - windowStart), length).order(ByteOrder.BIG_ENDIAN);
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new BrokenFileException("the Shapefile is cut off");
            }
        }
        return buffer.flip();
    }

    long bytesRead() {
        return position;
    }

    @Override
    public void close() {
        try {
            shp.close();
            if (shx != null) {
                shx.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
