package org.ecopark.exchange.resilience;

import java.util.List;
import java.util.Map;
import org.ecopark.exchange.matching.Stream;

/**
 * What follows when a facility stops and everybody else does the best that is left.
 *
 * @param site of the facility
 * @param handled a year: what it gives, takes or passes on in the plan, by unit
 * @param lost a year: what no longer reaches a need, by unit, after the best re-routing
 * @param lostGain a year: net gain of the plan less that of the best set without the facility, of what is known
 * @param gainUnknownT tonnes of the plan over links of unknown gain: the loss of money does not hold them
 * @param receivers others that get less; {@code givers} others that place less
 * @param rerouted what takes other ways than in the plan
 */
record Stoppage(
        Stream.Site site,
        Map<String, Double> handled,
        Map<String, Double> lost,
        double lostGain,
        double gainUnknownT,
        List<Stranded> receivers,
        List<Stranded> givers,
        List<Detour> rerouted) {

    Stoppage {
        handled = Map.copyOf(handled);
        lost = Map.copyOf(lost);
        receivers = List.copyOf(receivers);
        givers = List.copyOf(givers);
        rerouted = List.copyOf(rerouted);
    }

    /** Somebody else who has less. */
    record Stranded(long facilityId, String facility, String materialClass, double before, double after, String unit) {}

    /** A flow that is new or larger. */
    record Detour(Stream.Site from, Stream.Site to, String materialClass, double before, double after, String unit) {}

    double lost(String unit) {
        return lost.getOrDefault(unit, 0.0);
    }
}
