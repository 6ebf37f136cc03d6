package org.ecopark.capacity.competition;

import java.util.Set;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How plants are taken to compete.
 *
 * @param decay of gravity per km; null to find it from the mean haul
 * @param meanHaul of existing plants in km, to which the decay is fitted; null for {@link Decay#ASSUMED_HAUL}
 * @param countPassing whether what passes through a site is taken as arising there; it is never taken as used there
 * @param without facilities that are thought away
 */
public record CompetitionTerms(
        Competition.Rule rule,
        @Nullable Figure decay,
        @Nullable Figure meanHaul,
        boolean countPassing,
        Set<Long> without) {

    public CompetitionTerms {
        without = Set.copyOf(without);
    }

    /** Short haul, pass-through left out, nobody thought away. */
    public static CompetitionTerms usual() {
        return new CompetitionTerms(Competition.Rule.SHORT_HAUL, null, null, false, Set.of());
    }

    public CompetitionTerms under(Competition.Rule other) {
        return new CompetitionTerms(other, decay, meanHaul, countPassing, without);
    }

    public CompetitionTerms countingPassing(boolean counted) {
        return new CompetitionTerms(rule, decay, meanHaul, counted, without);
    }

    public CompetitionTerms without(Set<Long> facilities) {
        return new CompetitionTerms(rule, decay, meanHaul, countPassing, facilities);
    }

    public CompetitionTerms withDecay(@Nullable Figure perKm) {
        return new CompetitionTerms(rule, perKm, meanHaul, countPassing, without);
    }

    public CompetitionTerms withMeanHaul(@Nullable Figure km) {
        return new CompetitionTerms(rule, decay, km, countPassing, without);
    }
}
