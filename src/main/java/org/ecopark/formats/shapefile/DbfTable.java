package org.ecopark.formats.shapefile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.RecordNotice;
import org.jspecify.annotations.Nullable;

/** A dBase table, row by row. */
final class DbfTable implements AutoCloseable {

    private static final int HEADER = 32;
    private static final int SAMPLE_ROWS = 2000;
    private static final int SAMPLE_BYTES = 1 << 18;
    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final InputStream rows;
    private final List<DbfField> fields;
    private final long count;
    private final byte[] row;
    private final CharsetDecoder decoder;
    private final @Nullable RecordNotice notice;
    private long read;

    /** Opens a table; {@code stated} is null where the encoding is to be found. */
    static DbfTable open(Path file, @Nullable Charset stated, Optional<String> cpg) {
        try {
            FileChannel channel = FileChannel.open(file);
            try {
                return new DbfTable(channel, stated, cpg);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DbfTable(FileChannel channel, @Nullable Charset stated, Optional<String> cpg) throws IOException {
        this.channel = channel;
        ByteBuffer head = read(channel, 0, HEADER);
        this.count = head.getInt(4) & 0xffffffffL;
        int headerBytes = head.getShort(8) & 0xffff;
        int rowBytes = head.getShort(10) & 0xffff;
        if (headerBytes < HEADER + 1 || rowBytes < 1) {
            throw new BrokenFileException("the .dbf is no dBase table");
        }
        ByteBuffer described = read(channel, HEADER, headerBytes - HEADER);
        List<DbfField> raw = fields(described, StandardCharsets.ISO_8859_1, rowBytes);
        byte[] sample = sample(channel, raw, headerBytes, rowBytes);
        DbfEncoding encoding = DbfEncoding.of(stated, cpg, head.get(29) & 0xff, sample);
        this.notice = encoding.notice();
        this.fields = fields(described, encoding.charset(), rowBytes);
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.row = new byte[rowBytes];
        channel.position(headerBytes);
        this.rows = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            int got = channel.read(buffer, position + buffer.position());
            if (got < 0) {
                throw new BrokenFileException("the .dbf is cut off");
            }
        }
        return buffer.flip();
    }

    private static List<DbfField> fields(ByteBuffer described, Charset charset, int rowBytes) {
        Map<String, DbfField> fields = new LinkedHashMap<>();
        int offset = 1;
        for (int at = 0; at + HEADER <= described.limit() && described.get(at) != 0x0d; at += HEADER) {
            int end = 0;
            while (end < 11 && described.get(at + end) != 0) {
                end++;
            }
            String stated = text(described, at, end, charset).strip();
            char type = Character.toUpperCase((char) described.get(at + 11));
            int length = described.get(at + 16) & 0xff;
            int decimals = described.get(at + 17) & 0xff;
            if (type == 'C') {
                length += decimals << 8;
                decimals = 0;
            }
            if (offset + length > rowBytes) {
                throw new BrokenFileException("the columns of the .dbf are longer than its rows");
            }
            String name = stated.isEmpty() || fields.containsKey(stated) ? "@" + (fields.size() + 1) : stated;
            fields.put(name, new DbfField(name, type, offset, length, decimals));
            offset += length;
        }
        return new ArrayList<>(fields.values());
    }

    private static String text(ByteBuffer bytes, int at, int length, Charset charset) {
        byte[] text = new byte[length];
        bytes.get(at, text);
        return new String(text, charset);
    }

    /** Names of columns and the first texts, by which an encoding is told. */
    private static byte[] sample(FileChannel channel, List<DbfField> fields, int headerBytes, int rowBytes)
            throws IOException {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        for (DbfField field : fields) {
            sample.writeBytes(field.name().getBytes(StandardCharsets.ISO_8859_1));
            sample.write(' ');
        }
        long left = Math.max(0, channel.size() - headerBytes);
        int wanted = (int) Math.min(Math.min(left / rowBytes, SAMPLE_ROWS), Math.max(1, (4L << 20) / rowBytes));
        if (wanted == 0) {
            return sample.toByteArray();
        }
        byte[] rows = new byte[wanted * rowBytes];
        read(channel, headerBytes, rows.length).get(rows);
        for (int i = 0; i < wanted && sample.size() < SAMPLE_BYTES; i++) {
            for (DbfField field : fields) {
                if (field.isText()) {
                    int start = i * rowBytes + field.offset();
                    int end = whole(rows, start, field.length());
                    sample.write(rows, start, end);
                    sample.write(' ');
                }
            }
        }
        return sample.toByteArray();
    }

    /** Length without a last letter that may have been cut where the column ended. */
    private static int whole(byte[] rows, int start, int length) {
        int end = length;
        if (length > 0 && rows[start + length - 1] < 0) {
            while (end > 0 && rows[start + end - 1] < 0) {
                end--;
            }
        }
        return end;
    }

    List<DbfField> fields() {
        return fields;
    }

    @Nullable
    RecordNotice notice() {
        return notice;
    }

    long bytesRead() {
        return read * row.length;
    }

    long count() {
        return count;
    }

    /** Moves to the next row; false after the last one. */
    boolean advance() {
        try {
            if (read >= count || rows.readNBytes(row, 0, row.length) < row.length) {
                return false;
            }
            read++;
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the row at hand was deleted and only awaits the table's packing. */
    boolean deleted() {
        return row[0] == '*';
    }

    /** The values of the row at hand. */
    Map<String, @Nullable Object> values(List<RecordNotice> notices) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (DbfField field : fields) {
            values.put(field.name(), field.isText() ? text(field, notices) : field.plain(row));
        }
        return values;
    }

    private @Nullable String text(DbfField field, List<RecordNotice> notices) {
        int length = field.length();
        while (length > 0 && (row[field.offset() + length - 1] == ' ' || row[field.offset() + length - 1] == 0)) {
            length--;
        }
        if (length == 0) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(row, field.offset(), length);
        CharBuffer out = CharBuffer.allocate((int) (length * decoder.maxCharsPerByte()) + 2);
        CoderResult result = decoder.reset().decode(bytes, out, false);
        while (result.isError()) {
            notices.add(RecordNotice.mended(
                    "broken_text",
                    "a letter of '" + field.name() + "' is not text in " + DbfEncoding.name(decoder.charset())
                            + " and was replaced; encoding=... states another encoding",
                    null));
            bytes.position(Math.min(bytes.limit(), bytes.position() + result.length()));
            out.put('\ufffd');
            result = decoder.decode(bytes, out, false);
        }
        if (bytes.hasRemaining()) {
            notices.add(RecordNotice.mended(
                    "cut_text", "the last letter of '" + field.name() + "' was cut by the column's end", null));
        }
        String text = out.flip().toString().strip();
        return text.isEmpty() ? null : text;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
