import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the files of {@code gis-data/background} from a folder of Natural Earth GeoJSON; needs nothing but the JDK:
 *
 * <pre>
 * javac -d target/background src/test/scripts/background/*.java
 * java -cp target/background MakeBackground NATURAL_EARTH_DIR gis-data/background
 * </pre>
 *
 * <p>The 1:10m themes are simplified by Douglas-Peucker with the tolerance of {@link Detail}, rounded, and made valid by
 * {@link Untangler}. Distances are planar degrees: good for drawing, not for measuring.
 */
final class MakeBackground {
    /** Kinds of the source; those of leases and overlaps at sea are left out, another is an error. */
    private static final Map<String, String> BORDER_KINDS = Map.of(
            "International boundary (verify)", "international",
            "Disputed (please verify)", "disputed",
            "Line of control (please verify)", "line of control",
            "Indefinite (please verify)", "indefinite",
            "Indeterminant frontier", "indefinite",
            "Lease limit", "",
            "Overlay limit", "");

    private static final Path PLACE_NAMES = Path.of("src/test/scripts/background/place-names.csv");

    private MakeBackground() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("needs two folders: NATURAL_EARTH_DIR OUT_DIR");
        }
        Path source = Path.of(args[0]);
        Path out = Path.of(args[1]);
        Features.write(out.resolve("land.geojson"), areas(Features.read(source, "ne_10m_land")));
        Features.write(out.resolve("lakes.geojson"), areas(Features.read(source, "ne_10m_lakes")));
        Features.write(out.resolve("borders.geojson"), borders(source));
        Features.write(out.resolve("places.geojson"), Places.features(source, PLACE_NAMES));
    }

    private static List<String> areas(List<Map<String, Object>> features) {
        List<Line> rings = new ArrayList<>();
        for (var feature : features) {
            // The Caspian Sea is a hole in the land already.
            if (!"Caspian Sea".equals(Features.properties(feature).get("name"))) {
                Features.parts(feature).forEach(polygon -> addRings(polygon, feature, rings));
            }
        }
        Untangler.untangle(rings);
        rings.sort(Comparator.comparingDouble(r -> -Math.abs(r.area())));
        List<String> result = new ArrayList<>();
        for (Line shell : rings) {
            if (shell.shell == null) {
                result.add(area(result.size() + 1, shell, rings));
            }
        }
        return result;
    }

    /** Holes follow their shell, as sorting by area puts the larger first. */
    private static String area(int id, Line shell, List<Line> rings) {
        String coordinates = rings.stream()
                .filter(r -> r == shell || r.shell == shell)
                .map(Line::text)
                .collect(Collectors.joining(",", "[", "]"));
        Object name = Features.properties(shell.feature).get("name");
        return name == null
                ? Features.text(id, "Polygon", coordinates)
                : Features.text(id, "Polygon", coordinates, "name", name);
    }

    private static void addRings(List<?> polygon, Map<String, Object> feature, List<Line> rings) {
        Line shell = null;
        for (Object positions : polygon) {
            Line ring = new Line((List<?>) positions, true, shell, feature);
            if (!ring.isTooSmall()) {
                rings.add(ring);
            } else if (shell == null) {
                return;
            }
            shell = shell == null ? ring : shell;
        }
    }

    private static List<String> borders(Path source) throws IOException {
        List<String> result = new ArrayList<>();
        for (var feature : Features.read(source, "ne_10m_admin_0_boundary_lines_land")) {
            Object sourceKind = Features.properties(feature).get("featurecla");
            String kind = BORDER_KINDS.get(sourceKind);
            if (kind == null) {
                throw new IOException("unknown kind of border: " + sourceKind);
            }
            if (!kind.isEmpty()) {
                addLines(feature, kind, result);
            }
        }
        for (var feature : Features.read(source, "ne_10m_admin_0_boundary_lines_map_units")) {
            if ("GBR".equals(Features.properties(feature).get("adm0_a3"))) {
                addLines(feature, "internal", result);
            }
        }
        return result;
    }

    private static void addLines(Map<String, Object> feature, String kind, List<String> result) {
        for (List<?> positions : joined(Features.parts(feature))) {
            Line line = new Line(positions, false, null, feature);
            if (!line.isFlat()) {
                result.add(Features.text(result.size() + 1, "LineString", line.text(), "kind", kind));
            }
        }
    }

    /** The source breaks borders into short parts in no order; those that follow each other become one. */
    private static List<List<?>> joined(List<List<?>> parts) {
        List<List<?>> rest = new ArrayList<>(parts);
        List<List<?>> result = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<Object> line = new ArrayList<>(rest.remove(0));
            while (extend(line, rest)) {}
            result.add(line);
        }
        return result;
    }

    private static boolean extend(List<Object> line, List<List<?>> rest) {
        for (List<?> part : rest) {
            if (part.get(0).equals(line.get(line.size() - 1))) {
                line.addAll(part.subList(1, part.size()));
                return rest.remove(part);
            }
            if (part.get(part.size() - 1).equals(line.get(0))) {
                line.addAll(0, part.subList(0, part.size() - 1));
                return rest.remove(part);
            }
        }
        return false;
    }
}
