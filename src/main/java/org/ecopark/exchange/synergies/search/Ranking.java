package org.ecopark.exchange.synergies.search;

/** By what the best partners of a stream are told. Equal scores are told by distance, then by id. */
public interface Ranking {

    /** Money in which gains are told, such as {@code EUR_2025}. */
    String money();

    /**
     * Net gain of a pair in the system view, after the haul, for one unit.
     *
     * @param offer number of the offer in its columns
     * @param need number of the need in its columns
     * @param metres geodesic distance
     * @return NaN when it is unknown
     */
    double gainPerUnit(int offer, int need, double metres);

    /**
     * The same by a road that is known.
     *
     * @param roadM metres along it
     * @param minutes of driving
     */
    double gainByRoad(int offer, int need, double roadM, double minutes);

    /** How good a pair is whose road is known; compares with what {@link #score} fills in. */
    double scoreByRoad(int offer, int need, double roadM, double minutes, double shared);

    /**
     * How good the pairs of one offer with needs are, for both of each.
     *
     * @param offer number of the offer in its columns
     * @param needs numbers of the needs in theirs
     * @param shared what each two can share in a year, in the unit of both; NaN when unknown
     * @param scores is filled as far as {@code count}; higher is better; never NaN
     */
    void score(int offer, int[] needs, double[] metres, double[] shared, int count, double[] scores);

    /** What a caller can ask for. */
    enum Key {
        /** Net gain a year in the system view; where it is unknown after all others, by what can be shared. */
        GAIN,
        /** What can be shared in a year, most first; what is unknown comes last. */
        SHARED_AMOUNT;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Key of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
