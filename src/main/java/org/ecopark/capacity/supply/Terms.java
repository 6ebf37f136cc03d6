package org.ecopark.capacity.supply;

import java.util.Set;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How plants are taken to compete.
 *
 * @param decay of gravity per km; null to find it from the mean haul
 * @param meanHaul of existing plants in km, to which the decay is fitted; null for {@link Decay#ASSUMED_HAUL}
 * @param countPassing whether what passes through a site is taken as arising there, and as used there
 * @param without facilities that are thought away
 */
public record Terms(
        Competition.Rule rule,
        @Nullable Figure decay,
        @Nullable Figure meanHaul,
        boolean countPassing,
        Set<Long> without) {

    public Terms {
        without = Set.copyOf(without);
    }

    /** Short haul, pass-through left out, nobody thought away. */
    public static Terms usual() {
        return new Terms(Competition.Rule.SHORT_HAUL, null, null, false, Set.of());
    }

    public Terms under(Competition.Rule other) {
        return new Terms(other, decay, meanHaul, countPassing, without);
    }

    public Terms countingPassing(boolean counted) {
        return new Terms(rule, decay, meanHaul, counted, without);
    }

    public Terms without(Set<Long> facilities) {
        return new Terms(rule, decay, meanHaul, countPassing, facilities);
    }

    public Terms withDecay(@Nullable Figure perKm) {
        return new Terms(rule, perKm, meanHaul, countPassing, without);
    }

    public Terms withMeanHaul(@Nullable Figure km) {
        return new Terms(rule, decay, km, countPassing, without);
    }
}
