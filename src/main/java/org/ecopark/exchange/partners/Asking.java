package org.ecopark.exchange.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.materials.MaterialClass;
import org.jspecify.annotations.Nullable;

/** A stream of the asker with the ids of the classes that may fit it and how far it looks in a straight line. */
record Asking(Stream stream, Set<Integer> classes, double radiusM) {

    boolean wants(Candidate candidate) {
        @Nullable MaterialClass other = candidate.stream().materialClass();
        return candidate.stream().isOffer() != stream.isOffer()
                && candidate.straightM() <= radiusM
                && other != null
                && classes.contains(other.id());
    }

    /** Each class and direction once, as far as the farthest reaching own stream asks. */
    static List<Wanted> wanted(List<Asking> asking) {
        Map<Boolean, Map<Integer, Double>> radii = new TreeMap<>();
        for (Asking each : asking) {
            Map<Integer, Double> byClass =
                    radii.computeIfAbsent(!each.stream().isOffer(), direction -> new TreeMap<>());
            each.classes().forEach(id -> byClass.merge(id, each.radiusM(), Math::max));
        }
        List<Wanted> wanted = new ArrayList<>();
        radii.forEach(
                (offers, byClass) -> byClass.forEach((id, radiusM) -> wanted.add(new Wanted(id, offers, radiusM))));
        return wanted;
    }
}
