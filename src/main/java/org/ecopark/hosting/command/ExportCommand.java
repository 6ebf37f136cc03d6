package org.ecopark.hosting.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ecopark.hosting.HostingFailure;
import org.ecopark.hosting.StartUp;

/** The {@code export} command: writes what a layer of the server of a home has into a file. */
final class ExportCommand {

    /** Formats by how names of their files end. */
    private static final Map<String, String> BY_ENDING = new TreeMap<>(Map.ofEntries(
            Map.entry(".gpkg", "gpkg"),
            Map.entry(".fgb", "fgb"),
            Map.entry(".zip", "shp"),
            Map.entry(".csv", "csv"),
            Map.entry(".kml", "kml"),
            Map.entry(".kmz", "kmz"),
            Map.entry(".xlsx", "xlsx"),
            Map.entry(".geojson", "geojson"),
            Map.entry(".json", "geojson"),
            Map.entry(".geojsonl", "geojsonseq"),
            Map.entry(".geojsons", "geojsonseq")));

    private final Class<?> application;
    private final Path home;
    private final StartUp startUp;

    ExportCommand(Class<?> application, Path home, StartUp startUp) {
        this.application = application;
        this.home = home;
        this.startUp = startUp;
    }

    /** Ends the process with code 1 when nothing was written. */
    void run(List<String> words, Map<String, String> options, List<String> serverProperties) {
        if (words.size() != 2) {
            throw new IllegalArgumentException("export needs a layer and a file.");
        }
        Path file = Path.of(words.get(1)).toAbsolutePath();
        String format = format(file, options);
        requireFree(file, options.containsKey("--replace"));
        boolean written = new ServerAtHand(application, home, startUp)
                .use(
                        serverProperties,
                        address -> new ExportClient(address, startUp).fetch(words.get(0), format, options, file));
        if (!written) {
            System.exit(1);
        }
    }

    /** The format that is named, else that of the file's ending. */
    static String format(Path file, Map<String, String> options) {
        String named = options.get("--format");
        if (named != null) {
            return named;
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return BY_ENDING.entrySet().stream()
                .filter(known -> name.endsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the format of " + file.getFileName()
                        + " is not known by its ending; name one with --format, or let it end in "
                        + String.join(", ", BY_ENDING.keySet()) + "."));
    }

    private static void requireFree(Path file, boolean replace) {
        if (Files.isDirectory(file)) {
            throw new HostingFailure(file + " is a folder; name a file in it.");
        }
        if (Files.exists(file) && !replace) {
            throw new HostingFailure(file + " is there already. Name another file, or add --replace.");
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw new HostingFailure("Nothing can be written into the folder " + folder + ".");
        }
    }
}
