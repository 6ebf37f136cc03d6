package org.ecopark.layers.cache;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a tile as a door sends them, with a mark that is the same for the same bytes; never changes. */
public final class CachedTile {

    private static final int MARK_BYTES = 12;

    private final byte[] bytes;
    private final String note;
    private final String mark;

    private CachedTile(byte[] bytes, String note) {
        this.bytes = bytes;
        this.note = note;
        this.mark = mark(bytes, note);
    }

    /**
     * A tile.
     *
     * @param bytes of which the tile keeps a copy; none for an empty tile
     * @param note what the door has to say beside them, such as a header's value; empty when nothing
     */
    public static CachedTile of(byte[] bytes, String note) {
        return new CachedTile(bytes.clone(), note);
    }

    private static String mark(byte[] bytes, String note) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(note.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(bytes), MARK_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    public int size() {
        return bytes.length;
    }

    /** What the maker had to say beside the bytes. */
    public String note() {
        return note;
    }

    /** Letters and digits that differ when bytes or note differ: a strong ETag is made of them. */
    public String mark() {
        return mark;
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
