import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Picks the named places: capitals and large cities of the world, and all that Natural Earth has in the regions. */
final class Places {
    private static final double MILLION = 1e6;

    private Places() {}

    /** {@code names} corrects and adds names; an empty field leaves what the source has. */
    static List<String> features(Path source, Path names) throws IOException {
        Map<String, String[]> better = Files.readAllLines(names).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .collect(Collectors.toMap(f -> f[0] + ";" + f[1], f -> f));
        List<Map<String, Object>> rows = Features.read(source, "ne_10m_populated_places").stream()
                .map(Places::flat)
                .sorted(Comparator.comparingDouble(p -> -population(p)))
                .toList();
        List<String> result = new ArrayList<>();
        Set<Object> known = new HashSet<>();
        for (var row : rows) {
            // Some small places carry the Wikidata id of a city elsewhere, and with it a wrong translation.
            boolean translated = row.get("wikidataid") != null && known.add(row.get("wikidataid"));
            if (isWanted(row)) {
                String[] given = better.get(row.get("iso_a2") + ";" + row.get("name"));
                result.add(feature(result.size() + 1, row, translated, given));
            }
        }
        return result;
    }

    private static Map<String, Object> flat(Map<String, Object> feature) {
        Map<String, Object> result = Features.properties(feature);
        List<?> point = Features.parts(feature).get(0);
        result.put("lon", point.get(0));
        result.put("lat", point.get(1));
        return result;
    }

    private static double population(Map<String, Object> row) {
        return number(row, "pop_max");
    }

    private static double number(Map<String, Object> row, String key) {
        return (Double) row.get(key);
    }

    private static boolean isWanted(Map<String, Object> row) {
        return number(row, "scalerank") <= 2
                || number(row, "adm0cap") == 1
                || population(row) >= 2 * MILLION
                || Detail.isRegion(number(row, "lon"), number(row, "lat"));
    }

    private static String feature(int id, Map<String, Object> row, boolean translated, String[] given) {
        String local = first(given, 2, row.get("name"));
        String english = first(given, 3, translated && row.get("name_en") != null ? row.get("name_en") : local);
        String korean = first(given, 4, translated ? row.get("name_ko") : null);
        Object iso = row.get("iso_a2");
        long x = Math.round(number(row, "lon") * 1000);
        long y = Math.round(number(row, "lat") * 1000);
        return Features.text(
                id,
                "Point",
                Line.position(x, y),
                "name",
                local,
                "name_en",
                english,
                "name_ko",
                korean,
                "country",
                "-99".equals(iso) ? null : iso,
                "rank",
                rank(number(row, "scalerank"), population(row)),
                "population",
                population(row) > 0 ? (long) population(row) : null);
    }

    private static String first(String[] given, int field, Object otherwise) {
        return given == null || given[field].isEmpty() ? (String) otherwise : given[field];
    }

    /** From 1, shown on a map of the world, to 5, shown on a map of a region. */
    private static int rank(double scaleRank, double population) {
        if (scaleRank <= 2) {
            return scaleRank <= 1 ? 1 : 2;
        }
        if (scaleRank <= 4 || population >= MILLION) {
            return 3;
        }
        return scaleRank <= 6 || population >= MILLION / 2 ? 4 : 5;
    }
}
