package org.ecopark.transport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.layers.Title;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MoneyBasis;
import org.jspecify.annotations.Nullable;

/**
 * A way of moving things: a lorry, a train, a pipe, a belt. What is not among its figures is not known.
 *
 * @param money currency and price year of all its money; null when no cost of it is known
 * @param carries keys of material classes, or {@link #BY_ROAD} for every class whose reach is told by road
 * @param refuses classes that it does not carry all the same
 * @param usualFor what it is taken for when nobody chooses, spelled as {@code carries}
 * @param figures each with its range, provenance and source
 */
public record Carrier(
        String key,
        Mode mode,
        Title title,
        @Nullable MoneyBasis money,
        List<String> carries,
        List<String> refuses,
        List<String> usualFor,
        Map<CarrierFigure, Figure> figures) {

    /** Stands for every material class whose reach is told by road. */
    public static final String BY_ROAD = "road";

    /** How it moves things, which decides what its cost is made of. */
    public enum Mode {
        ROAD,
        RAIL,
        PIPE,
        CONVEYOR
    }

    public Carrier {
        carries = List.copyOf(carries);
        refuses = List.copyOf(refuses);
        usualFor = List.copyOf(usualFor);
        figures = Map.copyOf(figures);
    }

    public Optional<Figure> find(CarrierFigure figure) {
        return Optional.ofNullable(figures.get(figure));
    }

    /** Whether it carries a class, told by the class's key and the basis of its reach, {@code road} or {@code pipe}. */
    boolean carries(String classKey, String reachBasis) {
        return names(carries, classKey, reachBasis) && !refuses.contains(classKey);
    }

    boolean isUsualFor(String classKey, String reachBasis) {
        return names(usualFor, classKey, reachBasis);
    }

    private static boolean names(List<String> list, String classKey, String reachBasis) {
        return list.contains(classKey) || (list.contains(BY_ROAD) && BY_ROAD.equals(reachBasis));
    }
}
