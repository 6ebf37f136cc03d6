package org.ecopark.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Tells what a file is by its first bytes; its name counts only where bytes do not tell. */
final class FileMarks {

    private static final int HEAD_BYTES = 65_536;
    private static final Set<String> TABLES = Set.of("csv", "tsv", "txt", "tab", "dat", "asc");

    /** After blanks and the bytes of a byte order mark, as ISO 8859-1 shows them. */
    private static final Pattern JSON_BEGINNING = Pattern.compile("[\\x00-\\x20\u00ef\u00bb\u00bf\u00fe\u00ff]*[{\\[]");

    private static final Pattern JSON_TYPE =
            Pattern.compile("\"type\"\\s*:\\s*\"(Topology|FeatureCollection|Feature)\"");
    private static final Pattern JSON_NAME = Pattern.compile("(?i).*\\.(geo|topo)?json(l|s|seq)?");

    private FileMarks() {}

    static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is a zip that is no workbook and no KMZ. */
    static boolean isArchive(Path file) {
        byte[] head = head(file);
        return isZip(head) && zipped(file).isEmpty();
    }

    private static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
    }

    /** The format; empty when it is none that is read. */
    static Optional<FileFormat> find(Path file, String name) {
        byte[] head = head(file);
        if (isZip(head)) {
            return zipped(file);
        }
        Optional<FileFormat> binary = binary(head);
        if (binary.isPresent()) {
            return binary;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (isKml(text)) {
            return Optional.of(FileFormat.KML);
        }
        if (JSON_BEGINNING.matcher(text).lookingAt() || JSON_NAME.matcher(name).matches()) {
            return Optional.of(json(text, name));
        }
        boolean table = TABLES.contains(ending(name)) || text.indexOf('\0') < 0;
        return table ? Optional.of(FileFormat.CSV) : Optional.empty();
    }

    private static FileFormat json(String text, String name) {
        Matcher type = JSON_TYPE.matcher(text);
        boolean topology =
                type.find() ? type.group(1).equals("Topology") : ending(name).equals("topojson");
        return topology ? FileFormat.TOPOJSON : FileFormat.GEOJSON;
    }

    private static Optional<FileFormat> binary(byte[] head) {
        if (begins(head, "SQLite format 3\0")) {
            return Optional.of(FileFormat.GEOPACKAGE);
        }
        if (begins(head, "fgb\3fgb")) {
            return Optional.of(FileFormat.FLATGEOBUF);
        }
        boolean shapefile = head.length > 32 && head[0] == 0 && head[1] == 0 && head[2] == 0x27 && head[3] == 0x0a;
        return shapefile ? Optional.of(FileFormat.SHAPEFILE) : Optional.empty();
    }

    private static boolean begins(byte[] head, String mark) {
        return head.length >= mark.length()
                && new String(head, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    private static boolean isKml(String head) {
        String text = head.replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(\\[.*?])?\\s*>", "")
                .replaceAll("^[^<]*", "");
        return text.matches("(?s)<(\\w+:)?kml[\\s>].*");
    }

    private static Optional<FileFormat> zipped(Path file) {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            if (zip.getEntry("[Content_Types].xml") != null && zip.getEntry("xl/workbook.xml") != null) {
                return Optional.of(FileFormat.XLSX);
            }
            boolean kml = java.util.Collections.list(zip.getEntries()).stream()
                    .anyMatch(entry -> !entry.getName().contains("/")
                            && ending(entry.getName()).equals("kml"));
            boolean others = java.util.Collections.list(zip.getEntries()).stream()
                    .anyMatch(entry ->
                            Set.of("shp", "gpkg", "fgb", "csv", "geojson").contains(ending(entry.getName())));
            return kml && !others ? Optional.of(FileFormat.KML) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
