package org.ecopark.maps.wms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Parameters of a request: names in any case, unknown ones ignored, of repeated ones the first. */
public final class WmsParameters {

    private final Map<String, String> values = new TreeMap<>();

    /** The parameters as the container gives them. */
    public WmsParameters(Map<String, String[]> given) {
        given.forEach((name, all) -> {
            if (all.length > 0) {
                values.putIfAbsent(name.toUpperCase(Locale.ROOT), all[0]);
            }
        });
    }

    /** The value; empty also for an empty one. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String need(String name) {
        return find(name).orElseThrow(() -> WmsException.missing(name));
    }

    /** Comma-separated values; empty ones stay, since an empty style is the default one. */
    List<String> list(String name) {
        String value = values.getOrDefault(name, "").strip();
        return value.isEmpty()
                ? List.of()
                : Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    int whole(String name, int least, int most) {
        String text = need(name);
        double number = text.matches("[+-]?\\d{1,15}") ? Double.parseDouble(text) : Double.NaN;
        if (!(number >= least && number <= most)) {
            throw new WmsException(
                    null, name + " is a whole number from " + least + " to " + most + ", not '" + shown(text) + "'.");
        }
        return (int) number;
    }

    boolean flag(String name) {
        return find(name).filter(value -> value.equalsIgnoreCase("TRUE")).isPresent();
    }

    /** Dimensions by their names in lower case, without DIM_. */
    Map<String, String> dimensions() {
        Map<String, String> dimensions = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.equals("TIME") || name.startsWith("DIM_")) {
                dimensions.put(name.replaceFirst("^DIM_", "").toLowerCase(Locale.ROOT), value.strip());
            }
        });
        return dimensions;
    }

    /** Everything that was given, for an ETag. */
    public Map<String, String> all() {
        return values;
    }

    static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
