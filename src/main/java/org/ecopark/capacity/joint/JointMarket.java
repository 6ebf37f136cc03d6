package org.ecopark.capacity.joint;

import java.util.List;

/**
 * Zones that may build and tonnes they compete for.
 *
 * @param zones each with the sizes it may build
 * @param slices of sources
 * <p>Throws IllegalArgumentException when a slice does not tell its worth to every zone
 */
public record JointMarket(List<Zone> zones, List<Slice> slices) {

    public JointMarket {
        zones = List.copyOf(zones);
        slices = List.copyOf(slices);
        for (Slice slice : slices) {
            if (slice.worth().size() != zones.size()) {
                throw new IllegalArgumentException("A slice tells its worth to every zone");
            }
        }
    }

    /**
     * A zone.
     *
     * @param choices sizes with rising capacity
     */
    public record Zone(long id, List<Choice> choices) {

        public Zone {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A size that may be built.
     *
     * @param size nameplate t/yr
     * @param capacity whole t/yr that it can take
     * @param fixedCost a year, whatever it takes
     */
    public record Choice(double size, long capacity, double fixedCost) {}

    /**
     * Tonnes of one source that the same zones can bind.
     *
     * @param source the stream; a source may have several slices
     * @param tonnes whole, positive, a year
     * @param worth of a tonne to each zone before its fixed cost; NaN where it cannot be bound
     */
    public record Slice(long source, long tonnes, List<Double> worth) {

        public Slice {
            worth = List.copyOf(worth);
            if (tonnes <= 0) {
                throw new IllegalArgumentException("A slice has tonnes");
            }
        }
    }
}
