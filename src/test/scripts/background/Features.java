import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Features of GeoJSON files, read and written one a line. */
final class Features {
    private Features() {}

    /** The file called {@code theme} with the ending geojson or json, at any depth below the folder. */
    static List<Map<String, Object>> read(Path folder, String theme) throws IOException {
        Map<String, Object> collection = asMap(Json.parse(Files.readString(find(folder, theme))));
        return asList(collection.get("features")).stream().map(Features::asMap).toList();
    }

    private static Path find(Path folder, String theme) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.getFileName().toString().matches(theme + "\\.(geo)?json"))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchFileException(theme + ".geojson below " + folder));
        }
    }

    /** Keys are in lower case here, as their case differs between versions of Natural Earth. */
    static Map<String, Object> properties(Map<String, Object> feature) {
        Map<String, Object> result = new HashMap<>();
        asMap(feature.get("properties")).forEach((k, v) -> result.put(k.toLowerCase(Locale.ROOT), v));
        return result;
    }

    /** The polygons or lines of a geometry, be it a multi-geometry or a single one. */
    static List<List<?>> parts(Map<String, Object> feature) {
        Map<String, Object> geometry = asMap(feature.get("geometry"));
        List<?> coordinates = asList(geometry.get("coordinates"));
        if (!geometry.get("type").toString().startsWith("Multi")) {
            return List.of(coordinates);
        }
        return coordinates.stream().<List<?>>map(Features::asList).toList();
    }

    /** One feature as text; {@code properties} are keys and values in turn. */
    static String text(int id, String geometryType, String coordinates, Object... properties) {
        StringBuilder result = new StringBuilder("{\"type\":\"Feature\",\"id\":" + id + ",\"properties\":{");
        for (int k = 0; k < properties.length; k += 2) {
            result.append(k == 0 ? "" : ",").append(quoted(properties[k])).append(':');
            result.append(properties[k + 1] instanceof String s ? quoted(s) : String.valueOf(properties[k + 1]));
        }
        result.append("},\"geometry\":{\"type\":\"").append(geometryType).append("\",\"coordinates\":");
        return result.append(coordinates).append("}}").toString();
    }

    private static String quoted(Object text) {
        return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static void write(Path file, List<String> features) throws IOException {
        String text = "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n";
        Files.writeString(file, text);
        System.out.printf("%s: %d features, %d bytes%n", file.getFileName(), features.size(), Files.size(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object json) {
        return (Map<String, Object>) json;
    }

    private static List<?> asList(Object json) {
        return (List<?>) json;
    }
}
