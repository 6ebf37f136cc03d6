package org.ecopark.exchange.allocation.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.geo.Box;
import org.ecopark.measure.Distance;

/** Boxes that hold everything within reach of some streams. Pure. */
public final class Surroundings {

    /** Streams in a square of so many degrees share a box. */
    private static final double CELL = 0.5;

    private Surroundings() {}

    /** None of the boxes crosses the antimeridian. */
    public static List<Box> of(List<Stream> streams, double reachM) {
        Map<String, List<Box>> cells = new TreeMap<>();
        for (Stream stream : streams) {
            Stream.Site site = stream.site();
            String cell = Math.floor(site.longitude() / CELL) + "/" + Math.floor(site.latitude() / CELL);
            List<Box> parts = Box.around(site.longitude(), site.latitude(), new Distance(reachM))
                    .parts();
            cells.merge(cell, parts, Surroundings::joined);
        }
        return cells.values().stream().flatMap(List::stream).toList();
    }

    private static List<Box> joined(List<Box> some, List<Box> others) {
        if (some.size() == 1 && others.size() == 1) {
            return List.of(some.get(0).union(others.get(0)));
        }
        List<Box> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
