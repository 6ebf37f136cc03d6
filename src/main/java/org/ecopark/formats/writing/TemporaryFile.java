package org.ecopark.formats.writing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is written from its beginning to its end, read once, and gone when it is closed. */
public final class TemporaryFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final DataOutputStream out;
    private long size;

    public TemporaryFile(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        this.path = Files.createTempFile(folder, "export-", "-" + name);
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
    }

    public DataOutputStream out() {
        return out;
    }

    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        size += count;
    }

    /** Bytes that went through {@link #write}. */
    public long size() {
        return size;
    }

    /** What was written, from its beginning. */
    public DataInputStream read() throws IOException {
        out.flush();
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
    }

    public void copyTo(OutputStream target) throws IOException {
        out.flush();
        Files.copy(path, target);
    }

    public Path path() throws IOException {
        out.flush();
        return path;
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary file could not be removed: " + path, e);
        }
    }
}
