package org.ecopark.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopark.formats.archive.ZipArchive;
import org.ecopark.formats.geopackage.GeoPackageTables;
import org.ecopark.formats.spreadsheet.Sheets;

/**
 * What somebody handed in, opened: the sets of records in a file or archive, each by what its bytes say it is. Archives
 * are unpacked into a folder of the taker.
 */
public final class FileContents {

    /** Parts of other files, which are not told of when they are passed over. */
    private static final Set<String> COMPANIONS = Set.of(
            "dbf", "shx", "prj", "cpg", "sbn", "sbx", "qix", "qpj", "fbn", "fbx", "ain", "aih", "atx", "ixs", "mxs",
            "xml", "cst", "qml", "sld", "lyr", "lyrx", "qmd", "pdf", "htm", "html", "md", "txt", "png", "jpg");

    private final List<FileSource> sources = new ArrayList<>();
    private final Path folder;

    private FileContents(Path folder) {
        this.folder = folder;
    }

    /**
     * The sets of records in a file, in the order of the file or archive.
     *
     * @param folder where an archive is unpacked; made when needed. It is the taker's to {@link #clear} afterwards; it is
     *     cleared already when the file is refused
     * @throws BrokenFileException when it is none that is read, with what to do
     */
    public static List<FileSource> list(Path file, String name, Path folder, ArchiveLimits limits) {
        FileContents contents = new FileContents(folder);
        try {
            if (FileMarks.isArchive(file)) {
                contents.unpack(file, limits);
            } else {
                contents.add(file, name, true);
            }
            return List.copyOf(contents.sources);
        } catch (RuntimeException e) {
            clear(folder);
            throw e;
        }
    }

    private void unpack(Path archive, ArchiveLimits limits) {
        List<Path> files = ZipArchive.unpack(archive, folder, limits);
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (!COMPANIONS.contains(FileMarks.ending(name))) {
                add(file, name, false);
            }
        }
        if (sources.isEmpty()) {
            // A table may be called .txt.
            files.stream()
                    .filter(file ->
                            FileMarks.ending(String.valueOf(file.getFileName())).equals("txt"))
                    .forEach(file -> add(file, String.valueOf(file.getFileName()), false));
        }
        if (sources.isEmpty()) {
            throw new BrokenFileException("the archive holds no file that can be imported, but "
                    + String.join(
                            ", ",
                            files.stream()
                                    .limit(10)
                                    .map(file -> String.valueOf(file.getFileName()))
                                    .toList()));
        }
    }

    private void add(Path file, String name, boolean alone) {
        Optional<FileFormat> format = FileMarks.find(file, name);
        if (format.isEmpty()) {
            if (alone) {
                throw new BrokenFileException(unknown(name));
            }
            return;
        }
        switch (format.get()) {
            case GEOPACKAGE ->
                GeoPackageTables.list(file)
                        .forEach(table -> sources.add(new FileSource(file, name, FileFormat.GEOPACKAGE, table)));
            case XLSX ->
                Sheets.list(file).forEach(sheet -> sources.add(new FileSource(file, name, FileFormat.XLSX, sheet)));
            default -> sources.add(new FileSource(file, name, format.get(), null));
        }
    }

    private static String unknown(String name) {
        String ending = FileMarks.ending(name);
        if (COMPANIONS.contains(ending)) {
            return "a ." + ending
                    + " is a part of a Shapefile or of other files; send it together with its .shp, or all"
                    + " parts as one zip";
        }
        return "the file is none of the formats that are read: GeoJSON, TopoJSON, CSV, Shapefile, GeoPackage, FlatGeobuf,"
                + " KML, KMZ, XLSX, or a zip of them";
    }

    /** Deletes a folder with everything in it; nothing when there is none. */
    public static void clear(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
