package org.ecopark.intake.brought;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.ecopark.formats.Encodings;
import org.ecopark.formats.FileFormat;
import org.ecopark.formats.FileSource;
import org.ecopark.formats.ReadOptions;
import org.ecopark.geo.Crs;
import org.ecopark.intake.mapping.ProfileException;
import org.jspecify.annotations.Nullable;

/** How a file is read that becomes a layer: what the importer says, and what is found where nothing is said. */
public final class Reading {

    /** Parameters that name the columns with places of a table. */
    public static final Set<String> PLACES = Set.of("x", "y", "wkt");

    private static final int HEAD_BYTES = 1 << 18;
    private static final String DELIMITERS = ",;\t|";

    private Reading() {}

    /**
     * Looks at the parameters alone.
     *
     * @throws ProfileException when one of them is none
     */
    public static void check(Map<String, String> given) {
        crs(given);
        latitudeFirst(given);
        charset(given);
        delimiter(given);
        if (given.containsKey("x") != given.containsKey("y")) {
            throw new ProfileException("x and y name the two columns of a pair of coordinates; one alone is none");
        }
    }

    /** How the file is read. */
    public static ReadOptions options(FileSource source, Map<String, String> given) {
        ReadOptions options = ReadOptions.of(source.format());
        options = options.withObject(source.layer() == null ? given.get("object") : source.layer());
        String encoding = charset(given);
        ReadOptions encoded = encoding == null ? options : options.withCharset(ReadOptions.charset(encoding));
        if (source.format() != FileFormat.CSV) {
            return encoded;
        }
        byte[] head = head(source.file());
        if (encoded.charset() == null) {
            encoded = encoded.withCharset(Encodings.detect(head));
        }
        Character stated = delimiter(given);
        return encoded.withDelimiter(stated == null ? delimiter(head) : stated);
    }

    private static @Nullable String charset(Map<String, String> given) {
        try {
            String name = given.get("encoding");
            return name == null ? null : ReadOptions.charset(name).name();
        } catch (IllegalArgumentException e) {
            throw new ProfileException(String.valueOf(e.getMessage()), e);
        }
    }

    private static @Nullable Character delimiter(Map<String, String> given) {
        String stated = given.get("delimiter");
        if (stated == null) {
            return null;
        }
        String one = stated.equals("tab") ? "\t" : stated;
        if (one.length() != 1) {
            throw new ProfileException("a delimiter is one character or the word tab, not '" + stated + "'");
        }
        return one.charAt(0);
    }

    /** The one of the usual delimiters that the header line has most of. */
    private static char delimiter(byte[] head) {
        String line = new String(head, StandardCharsets.ISO_8859_1)
                .strip()
                .lines()
                .findFirst()
                .orElse("");
        char best = ',';
        long most = 0;
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char candidate = DELIMITERS.charAt(i);
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The system that the importer demands, whatever the file says; null when none. */
    public static @Nullable String crs(Map<String, String> given) {
        String code = given.get("crs");
        try {
            return code == null ? null : Crs.of(code).code();
        } catch (IllegalArgumentException e) {
            throw new ProfileException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether pairs of coordinates are written northing or latitude first. */
    public static boolean latitudeFirst(Map<String, String> given) {
        String axes = given.getOrDefault("axes", "longitude_first");
        if (!axes.equals("longitude_first") && !axes.equals("latitude_first")) {
            throw new ProfileException("axes are longitude_first or latitude_first, not '" + axes + "'");
        }
        return axes.equals("latitude_first");
    }

    /** The system in force, as it is told of a layer; empty where longitude and latitude go without saying. */
    public static String systemWords(@Nullable String declared, @Nullable String demanded) {
        String system = demanded == null ? declared : demanded;
        if (system == null) {
            return "";
        }
        try {
            return " (" + Crs.of(system).code() + ")";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
