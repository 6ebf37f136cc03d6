package org.ecopark.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of a file in a known encoding. Bytes that are not of that encoding end the reading with a sentence that names
 * the line, instead of becoming question marks. A byte order mark is honoured and left out; the record separators of a
 * GeoJSON text sequence become blanks.
 */
public final class StrictText extends Reader {

    private static final char RECORD_SEPARATOR = '\u001e';
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private long bytesRead;
    private long line = 1;
    private boolean atEnd;

    public StrictText(InputStream in, Charset charset) {
        PushbackInputStream ahead = new PushbackInputStream(in, 4);
        this.in = ahead;
        this.charset = charsetOf(ahead, charset);
        this.decoder = this.charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Charset charsetOf(PushbackInputStream in, Charset otherwise) {
        try {
            byte[] start = in.readNBytes(3);
            int mark = 0;
            Charset found = otherwise;
            if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
                mark = 3;
                found = StandardCharsets.UTF_8;
            } else if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
                mark = 2;
                found = StandardCharsets.UTF_16LE;
            } else if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
                mark = 2;
                found = StandardCharsets.UTF_16BE;
            }
            if (mark == 0 && found.equals(StandardCharsets.UTF_8) && hasNul(start)) {
                throw new BrokenFileException(
                        "there is a NUL byte among the file's first three, so it is not text in UTF-8;"
                                + " when it is UTF-16, state its encoding as UTF-16LE or UTF-16BE");
            }
            in.unread(start, mark, start.length - mark);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasNul(byte[] start) {
        for (byte b : start) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    public long bytesRead() {
        return bytesRead;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, out, atEnd);
            int produced = out.position() - offset;
            if (produced > 0) {
                look(target, offset, produced);
                return produced;
            }
            if (result.isError()) {
                throw new BrokenFileException(wrongEncoding(result.length()));
            }
            if (atEnd) {
                return -1;
            }
            fill();
        }
    }

    private void look(char[] target, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            char c = target[i];
            if (c == '\n') {
                line++;
            } else if (c == RECORD_SEPARATOR) {
                target[i] = ' ';
            }
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            atEnd = true;
        } else {
            bytesRead += count;
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private String wrongEncoding(int length) {
        StringBuilder sentence = new StringBuilder("line ").append(line).append(": the byte");
        sentence.append(length > 1 ? "s" : "");
        for (int i = 0; i < Math.min(length, bytes.remaining()); i++) {
            sentence.append(String.format(" 0x%02x", bytes.get(bytes.position() + i)));
        }
        return sentence.append(length > 1 ? " are" : " is")
                .append(" not text in ")
                .append(charset.name())
                .append("; save the file as UTF-8 or state its encoding (Korean files often are EUC-KR or CP949, older"
                        + " Western ones windows-1252)")
                .toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
