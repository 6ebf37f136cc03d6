package org.ecopark.hosting.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopark.hosting.HostingFailure;
import org.ecopark.hosting.StartUp;

/** The {@code import} command: hands files to the server of a home. */
final class ImportCommand {

    /** What is taken of a folder; a file that is named is taken whatever it is called. */
    private static final Set<String> ENDINGS = Set.of(
            "csv",
            "tsv",
            "txt",
            "geojson",
            "geojsonl",
            "json",
            "topojson",
            "shp",
            "gpkg",
            "fgb",
            "kml",
            "kmz",
            "xlsx",
            "zip");

    /** What lies beside a .shp and belongs to it. */
    private static final Set<String> COMPANIONS = Set.of("dbf", "shx", "prj", "cpg");

    private final Class<?> application;
    private final Path home;
    private final StartUp startUp;

    ImportCommand(Class<?> application, Path home, StartUp startUp) {
        this.application = application;
        this.home = home;
        this.startUp = startUp;
    }

    /** Ends the process with code 1 when something was not loaded. */
    void run(List<Path> paths, Map<String, String> options, List<String> serverProperties) {
        List<Path> files = paths.stream()
                .flatMap(ImportCommand::filesIn)
                .flatMap(ImportCommand::withCompanions)
                .distinct()
                .toList();
        boolean loaded = new ServerAtHand(application, home, startUp)
                .use(serverProperties, address -> new ImportClient(address, startUp).send(files, options));
        if (!loaded) {
            System.exit(1);
        }
    }

    private static Stream<Path> filesIn(Path path) {
        if (!Files.isReadable(path)) {
            throw new HostingFailure("There is no file " + path + " that can be read.");
        }
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> children = Files.list(path)) {
            List<Path> files = children.filter(child -> ENDINGS.contains(ending(child)))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new HostingFailure("The folder " + path + " has no file that could be imported ("
                        + String.join(", ", ENDINGS.stream().sorted().toList()) + ").");
            }
            return files.stream();
        } catch (IOException e) {
            throw new HostingFailure("Cannot read the folder " + path + ": " + e.getMessage(), e);
        }
    }

    /** A Shapefile is its .shp and what lies beside it. */
    private static Stream<Path> withCompanions(Path file) {
        if (!ending(file).equals("shp")) {
            return Stream.of(file);
        }
        String stem = stem(file);
        try (Stream<Path> siblings = Files.list(file.toAbsolutePath().getParent())) {
            List<Path> companions = siblings.filter(sibling -> COMPANIONS.contains(ending(sibling))
                            && stem(sibling).equalsIgnoreCase(stem))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(file.toAbsolutePath()), companions.stream());
        } catch (IOException e) {
            throw new HostingFailure("Cannot read the folder of " + file + ": " + e.getMessage(), e);
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
