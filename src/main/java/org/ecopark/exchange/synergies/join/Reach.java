package org.ecopark.exchange.synergies.join;

import org.ecopark.geo.Chords;

/**
 * How far some points look for some others, with the chords that tell near from far without measuring.
 *
 * @param surely square of a chord up to which a pair is within the radius; negative when none is
 * @param beyond square of a chord beyond which no pair is
 */
public record Reach(PointTree left, PointTree right, double radiusM, double surely, double beyond) {

    /**
     * Looks from one tree to another.
     *
     * @throws IllegalArgumentException when the radius is negative or beyond what chords tell, 1,000 km
     */
    public static Reach of(PointTree left, PointTree right, double radiusM) {
        double within = Chords.surelyWithin(radiusM);
        double beyond = Chords.surelyBeyond(radiusM);
        return new Reach(left, right, radiusM, within < 0 ? -1 : within * within, beyond * beyond);
    }

    /** For a pair whose chord does not decide; by Karney's method, as PostGIS measures. */
    boolean holds(int leftPoint, int rightPoint) {
        return left.points.metres(leftPoint, right.points, rightPoint) <= radiusM;
    }
}
