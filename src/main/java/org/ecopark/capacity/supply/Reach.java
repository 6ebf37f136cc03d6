package org.ecopark.capacity.supply;

import org.ecopark.materials.MaterialClass;

/**
 * How far a source may lie: kilometres by road, minutes of driving, or money per unit delivered.
 *
 * @param limit in that unit; above 0
 */
public record Reach(Kind kind, double limit) {

    /** What a reach is told in. */
    public enum Kind {
        KM,
        MINUTES,
        COST
    }

    public Reach {
        if (!(limit > 0) || !Double.isFinite(limit)) {
            throw new IllegalArgumentException("A reach is above 0 and finite, not " + limit);
        }
    }

    public static Reach km(double limit) {
        return new Reach(Kind.KM, limit);
    }

    public static Reach minutes(double limit) {
        return new Reach(Kind.MINUTES, limit);
    }

    /** In the money of the question. */
    public static Reach cost(double limit) {
        return new Reach(Kind.COST, limit);
    }

    /** How far a material is usually carried. */
    public static Reach usual(MaterialClass material) {
        return km(material.reach().metres() / 1000);
    }
}
