package org.ecopark.formats;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known to read a file.
 *
 * @param delimiter between the values of a CSV line
 * @param charset of the text; a byte order mark in the file wins. Null when nobody stated it: then UTF-8, but for
 *     Shapefiles what they say themselves
 * @param object name of the object of a TopoJSON file, layer of a GeoPackage or sheet of a workbook; null when it has
 *     only one
 */
public record ReadOptions(
        FileFormat format,
        char delimiter,
        @Nullable Charset charset,
        @Nullable String object) {

    public static ReadOptions of(FileFormat format) {
        return new ReadOptions(format, ',', null, null);
    }

    public ReadOptions withFormat(FileFormat other) {
        return new ReadOptions(other, delimiter, charset, object);
    }

    /** The encoding of a text file. */
    public Charset textCharset() {
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }

    public ReadOptions withDelimiter(char other) {
        return new ReadOptions(format, other, charset, object);
    }

    public ReadOptions withCharset(Charset other) {
        return new ReadOptions(format, delimiter, other, object);
    }

    public ReadOptions withObject(@Nullable String other) {
        return new ReadOptions(format, delimiter, charset, other);
    }

    /**
     * The encoding of a name. EUC-KR and CP949 both mean Windows code page 949, which holds all of EUC-KR: files that
     * claim the one often are the other.
     *
     * @throws IllegalArgumentException when there is no such encoding
     */
    public static Charset charset(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace("_", "-");
        if (plain.equals("euc-kr") || plain.equals("cp949") || plain.equals("ms949") || plain.equals("uhc")) {
            return Charset.forName("x-windows-949");
        }
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException(
                    "unknown encoding '" + name + "'; write utf-8, euc-kr, cp949, windows-1252 or another name of the"
                            + " IANA list",
                    e);
        }
    }
}
