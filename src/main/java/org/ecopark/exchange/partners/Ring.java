package org.ecopark.exchange.partners;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.exchange.matching.Stream.Site;
import org.ecopark.geo.Box;
import org.ecopark.measure.Distance;

/**
 * What lies farther from a place than {@code innerM} and as far as {@code outerM} at most, within a box of longitudes and
 * latitudes that does not cross the antimeridian.
 */
record Ring(double innerM, double outerM, Box box) {

    /** The first ring is no larger: what is dense is found in few rows, and what is not costs few more rings. */
    private static final double FIRST_M = 2_500;

    /** A point on the rim must not be lost to rounding. */
    private static final double RIM_M = 1;

    /**
     * Rings from a distance to a radius, from the inside out; each has about four times the area of the one before.
     *
     * @param fromM what lies exactly as far is still in the first ring; negative from the place itself
     */
    static List<Ring> around(Site place, double fromM, double radiusM) {
        double startM = Math.max(fromM, 0);
        double reachM = Math.sqrt(Math.max(radiusM * radiusM - startM * startM, 0));
        int count = 1 + Math.max(0, (int) Math.ceil(Math.log(reachM / FIRST_M) / Math.log(2)));
        List<Ring> rings = new ArrayList<>();
        double innerM = Math.nextDown(fromM);
        for (int i = 1; i <= count; i++) {
            double outerM = i == count ? radiusM : Math.hypot(startM, Math.scalb(reachM, i - count));
            Box box = Box.around(place.longitude(), place.latitude(), new Distance(outerM + RIM_M));
            for (Box part : box.parts()) {
                rings.add(new Ring(innerM, outerM, part));
            }
            innerM = outerM;
        }
        return rings;
    }
}
