package org.ecopark.capacity.competition;

import java.util.Arrays;

/**
 * Who gets which tonne when plants compete and a new one joins them. Two rules:
 *
 * <ul>
 *   <li>short haul: the nearest pair of a source and a plant with room is served first, then the next nearest; among
 *       equally near ones the existing plant comes before the new one;
 *   <li>gravity, production-constrained, with capacity: a source splits its tonnes over the plants with room in
 *       proportion to {@code capacity * exp(-decay * km)}; plants that overflow take what fits, in proportion to what
 *       came, and are dropped; the rest is split anew until nothing overflows or no plant is left.
 * </ul>
 *
 * <p>Neither knows prices, contracts or grades: a plant that pays more draws from farther than this says. Pure arrays, so
 * that it can be asked in a loop over sizes: a question costs pairs (short haul) or pairs times the number of plants that
 * fill up (gravity).
 */
public final class Competition {

    /** Which tonne goes where. */
    public enum Rule {
        SHORT_HAUL,
        GRAVITY
    }

    private final Rule rule;
    private final double[] tonnes;
    private final double[] capacity;
    private final Pairs pairs;
    private final double decay;
    private final double[] pull;

    /**
     * A market.
     *
     * @param tonnes a year of each source
     * @param kmToNew from each source to the new plant; infinite where it is out of reach
     * @param capacity a year of each existing plant
     * @param km from each source (first index) to each existing plant; infinite where it is out of reach
     * @param decay of gravity, per km; 0 or more
     */
    public Competition(Rule rule, double[] tonnes, double[] kmToNew, double[] capacity, double[][] km, double decay) {
        this(rule, tonnes.clone(), capacity.clone(), new Pairs(kmToNew, km, capacity.length), decay);
    }

    private Competition(Rule rule, double[] tonnes, double[] capacity, Pairs pairs, double decay) {
        requireAmounts(tonnes);
        requireAmounts(capacity);
        if (!(decay >= 0) || !Double.isFinite(decay)) {
            throw new IllegalArgumentException("A decay is finite and not negative, not " + decay);
        }
        this.rule = rule;
        this.tonnes = tonnes;
        this.capacity = capacity;
        this.pairs = pairs;
        this.decay = decay;
        this.pull = rule == Rule.GRAVITY ? pairs.pulls(decay) : new double[0];
    }

    /** The same with another decay. */
    Competition withDecay(double other) {
        return new Competition(rule, tonnes, capacity, pairs, other);
    }

    /** The same under another rule. */
    public Competition under(Rule other) {
        return new Competition(other, tonnes, capacity, pairs, decay);
    }

    /** Who gets what. The arrays are the caller's own. */
    public static final class Outcome {

        private final double[] own;
        private final double[] taken;
        private final double[] unserved;
        private final double tonneKm;

        Outcome(double[] own, double[] taken, double[] unserved, double tonneKm) {
            this.own = own;
            this.taken = taken;
            this.unserved = unserved;
            this.tonneKm = tonneKm;
        }

        /** Tonnes of each source that go to the new plant. */
        public double[] own() {
            return own.clone();
        }

        /** Tonnes that each existing plant takes. */
        public double[] taken() {
            return taken.clone();
        }

        /** Tonnes of each source that find no plant with room in reach. */
        public double[] unserved() {
            return unserved.clone();
        }

        /** Of all that existing plants take. */
        public double tonneKm() {
            return tonneKm;
        }

        /** All that the new plant gets, t/yr. */
        public double total() {
            return Arrays.stream(own).sum();
        }
    }

    /**
     * The outcome when a plant of that size joins.
     *
     * @param size tonnes a year; 0 for no new plant
     */
    public Outcome joinedBy(double size) {
        requireAmounts(new double[] {size});
        double[] room = Arrays.copyOf(capacity, capacity.length + 1);
        room[capacity.length] = size;
        Filling filling = new Filling(pairs, tonnes.clone(), room);
        if (rule == Rule.SHORT_HAUL) {
            filling.nearestFirst();
        } else {
            filling.byGravity(pull);
        }
        return filling.outcome();
    }

    /** Mean haul of what existing plants take without a new one, km; NaN when they take nothing. */
    public double meanHaul() {
        Outcome outcome = joinedBy(0);
        return outcome.tonneKm() / Arrays.stream(outcome.taken()).sum();
    }

    private static void requireAmounts(double[] amounts) {
        for (double amount : amounts) {
            if (!(amount >= 0) || !Double.isFinite(amount)) {
                throw new IllegalArgumentException("Tonnes are finite and not negative, not " + amount);
            }
        }
    }
}
