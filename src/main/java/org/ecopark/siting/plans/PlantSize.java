package org.ecopark.siting.plans;

/**
 * A size in which a plant can be built.
 *
 * @param capacity a year in the unit of the amounts
 * @param costPerYear of having it, whatever it takes in
 * @param capital what it takes of a budget; NaN when unknown
 * @param leastLoad what it must take in, a year
 */
public record PlantSize(double capacity, double costPerYear, double capital, double leastLoad) {

    public PlantSize {
        if (!(capacity > 0) || !Double.isFinite(costPerYear) || !(leastLoad >= 0 && leastLoad <= capacity)) {
            throw new IllegalArgumentException(
                    "capacity " + capacity + ", cost " + costPerYear + ", least load " + leastLoad);
        }
    }
}
