package org.ecopark.maps.pictures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecopark.accounts.Asker;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.maps.MapsSettings;
import org.ecopark.web.TimedReads;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.springframework.stereotype.Component;

/**
 * What else than place and layer can be chosen: the year of layers whose rows have one, as {@code time}, and any property
 * by which a layer shows only some of its rows unless asked, such as the run of computed ones.
 */
@Component
public class Dimensions {

    private static final String YEAR = "year";
    private static final String TIME = "time";
    private static final int MOST = 500;
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private record Known(long version, List<Dimension> dimensions) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final LayerShelf shelf;
    private final TimedReads reads;
    private final MapsSettings settings;

    Dimensions(LayerShelf shelf, TimedReads reads, MapsSettings settings) {
        this.shelf = shelf;
        this.reads = reads;
        this.settings = settings;
    }

    /**
     * A dimension of a layer.
     *
     * @param name in lower case; {@code time} for years
     * @param values that occur, smallest first; never empty
     * @param usual what is shown when nothing is asked for: one value, or all of them as {@code first/last}
     */
    public record Dimension(String name, LayerProperty property, List<Long> values, String usual) {

        public Dimension {
            values = List.copyOf(values);
        }

        public boolean isTime() {
            return name.equals(TIME);
        }
    }

    /** A value was asked for that the dimension cannot have. */
    public static final class WrongValueException extends RuntimeException {

        private static final long serialVersionUID = 1;

        WrongValueException(String message) {
            super(message);
        }
    }

    /** The dimensions of a layer that have values. */
    public List<Dimension> of(Layer layer) {
        if (properties(layer).isEmpty()) {
            return List.of();
        }
        long version = shelf.version(layer.name());
        Known kept = known.get(layer.name());
        if (kept == null || kept.version() != version) {
            kept = new Known(version, read(layer));
            known.put(layer.name(), kept);
        }
        return kept.dimensions();
    }

    private static Map<String, LayerProperty> properties(Layer layer) {
        Map<String, LayerProperty> found = new LinkedHashMap<>();
        findWhole(layer, YEAR).ifPresent(year -> found.put(TIME, year));
        Optional.ofNullable(layer.relation().usual())
                .flatMap(usual -> findWhole(layer, usual.property()))
                .ifPresent(property -> found.put(property.name(), property));
        return found;
    }

    private static Optional<LayerProperty> findWhole(Layer layer, String name) {
        return layer.schema().findProperty(name).filter(property -> property.type() == LayerProperty.Type.INTEGER);
    }

    private List<Dimension> read(Layer layer) {
        List<Dimension> dimensions = new ArrayList<>();
        properties(layer).forEach((name, property) -> {
            List<Long> values = values(layer, property, false);
            if (values.isEmpty()) {
                return;
            }
            List<Long> usual = name.equals(TIME) ? List.of() : values(layer, property, true);
            String shown = usual.size() == 1
                    ? Long.toString(usual.get(0))
                    : values.size() == 1
                            ? Long.toString(values.get(0))
                            : values.get(0) + "/" + values.get(values.size() - 1);
            dimensions.add(new Dimension(name, property, values, shown));
        });
        return List.copyOf(dimensions);
    }

    private List<Long> values(Layer layer, LayerProperty property, boolean onlyUsual) {
        return reads.within(
                settings.queryTimeout(), () -> shelf.wholeNumbers(layer, property, Asker.everyone(), onlyUsual, MOST));
    }

    /**
     * What is asked of the layer's dimensions; those that the layer does not have are left alone. Several values are
     * separated by commas, ranges have a slash.
     *
     * @param asked values by name in lower case
     * @throws WrongValueException when a value is none, or lies outside what the layer has
     */
    public Filter filter(Layer layer, Map<String, String> asked) {
        List<Filter> all = new ArrayList<>();
        properties(layer).forEach((name, property) -> {
            String text = asked.getOrDefault(name, "");
            if (!isLeftToUs(text)) {
                all.add(filter(layer, name, property, text));
            }
        });
        return all.isEmpty() ? Filter.INCLUDE : all.size() == 1 ? all.get(0) : FILTERS.and(all);
    }

    private static boolean isLeftToUs(String text) {
        return text.isEmpty() || text.equalsIgnoreCase("current") || text.equalsIgnoreCase("default");
    }

    /** The dimensions of a layer for which its usual value is shown, since nothing else is asked for. */
    public List<Dimension> left(Layer layer, Map<String, String> asked) {
        return of(layer).stream()
                .filter(dimension -> isLeftToUs(asked.getOrDefault(dimension.name(), "")))
                .toList();
    }

    private Filter filter(Layer layer, String name, LayerProperty property, String text) {
        List<Long> values = of(layer).stream()
                .filter(dimension -> dimension.name().equals(name))
                .flatMap(dimension -> dimension.values().stream())
                .toList();
        List<Filter> any = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] ends = part.strip().split("/", -1);
            long low = number(name, ends[0]);
            long high = ends.length > 1 ? number(name, ends[1]) : low;
            if (low > high || values.stream().noneMatch(value -> value >= low && value <= high)) {
                throw new WrongValueException("The layer '" + layer.name() + "' has nothing for " + name + " '"
                        + shortened(part) + "'; it has " + shortened(values.toString()) + ".");
            }
            any.add(FILTERS.between(FILTERS.property(property.name()), FILTERS.literal(low), FILTERS.literal(high)));
        }
        return any.size() == 1 ? any.get(0) : FILTERS.or(any);
    }

    /** A year may come as an instant or a day of it. */
    private static long number(String name, String text) {
        String plain = name.equals(TIME) ? text.strip().replaceFirst("^(-?\\d{4})-.*$", "$1") : text.strip();
        if (!plain.matches("-?\\d{1,15}")) {
            throw new WrongValueException("'" + shortened(text) + "' is no value for " + name + ".");
        }
        return Long.parseLong(plain);
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
