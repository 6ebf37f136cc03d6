package org.ecopark.exchange.allocation.linking;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ecopark.geo.Geodesics;
import org.ecopark.transport.Place;

/** Places within a radius of a place, by a band of latitudes and then the geodesic. */
final class Nearness {

    /** No degree of latitude is shorter on WGS 84, less a little. */
    private static final double LEAST_METRES_PER_DEGREE = 110_500;

    /** A sphere that no distance on the ellipsoid falls short of by more than the margin. */
    private static final double RADIUS_M = 6_371_000;

    private static final double MARGIN = 0.99;

    private Nearness() {}

    /** The chosen places, from south to north. */
    static int[] byLatitude(List<Place> places, IntPredicate chosen) {
        return IntStream.range(0, places.size())
                .filter(chosen)
                .boxed()
                .sorted((a, b) ->
                        Double.compare(places.get(a).latitude(), places.get(b).latitude()))
                .mapToInt(i -> i)
                .toArray();
    }

    static void within(List<Place> places, int[] sorted, int from, double radiusM, IntConsumer found) {
        Place here = places.get(from);
        double band = radiusM / LEAST_METRES_PER_DEGREE;
        for (int i = firstFrom(places, sorted, here.latitude() - band); i < sorted.length; i++) {
            Place there = places.get(sorted[i]);
            if (there.latitude() > here.latitude() + band) {
                return;
            }
            if (onSphere(here, there) * MARGIN <= radiusM
                    && Geodesics.metres(here.longitude(), here.latitude(), there.longitude(), there.latitude())
                            <= radiusM) {
                found.accept(sorted[i]);
            }
        }
    }

    private static int firstFrom(List<Place> places, int[] sorted, double latitude) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(sorted[middle]).latitude() < latitude) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double onSphere(Place a, Place b) {
        double dLat = Math.toRadians(b.latitude() - a.latitude()) / 2;
        double dLon = Math.toRadians(b.longitude() - a.longitude()) / 2;
        double h = Math.sin(dLat) * Math.sin(dLat)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.sin(dLon)
                        * Math.sin(dLon);
        return 2 * RADIUS_M * Math.asin(Math.sqrt(Math.min(1, h)));
    }
}
