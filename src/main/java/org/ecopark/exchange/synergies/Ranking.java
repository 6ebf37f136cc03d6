package org.ecopark.exchange.synergies;

/** By what the best partners of a stream are told. Equal scores are told by distance, then by id. */
interface Ranking {

    /** Stable word for it, kept with a run. */
    String key();

    /**
     * How good a pair is, for both of its streams.
     *
     * @param offer number of the offer in its columns
     * @param need number of the need in its columns
     * @param shared what the two can share in a year, in the unit of both; NaN when unknown
     * @param metres geodesic distance
     * @return higher is better; never NaN
     */
    double score(int offer, int need, double shared, double metres);

    /** What can be shared, most first; what is not known comes last. */
    static Ranking bySharedAmount() {
        return new Ranking() {
            @Override
            public String key() {
                return "shared_amount_then_distance";
            }

            @Override
            public double score(int offer, int need, double shared, double metres) {
                return Double.isNaN(shared) ? -1 : shared;
            }
        };
    }
}
