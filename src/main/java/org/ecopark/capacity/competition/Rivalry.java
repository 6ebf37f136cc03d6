package org.ecopark.capacity.competition;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecopark.capacity.supply.Source;
import org.ecopark.capacity.supply.Supply;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Who else takes what reaches a place. Sources beyond the reach of the place take part, so that plants at its rim are not
 * thought to live on its supply alone. Pure.
 */
public final class Rivalry {

    private final Supply supply;
    private final List<Competitor> competitors;
    private final List<Competitor> away;
    private final CompetitionTerms terms;
    private final List<Source> others;
    private final double[] kmToNew;
    private final double[][] km;
    private final @Nullable Decay decay;

    /**
     * A rivalry.
     *
     * @param away plants that are thought away
     * @param others sources that do not reach the place but some competitor
     * @param km from each source of the supply, then from each other, to each competitor; infinite out of reach
     */
    Rivalry(
            Supply supply,
            List<Competitor> competitors,
            List<Competitor> away,
            CompetitionTerms terms,
            List<Source> others,
            double[][] km) {
        this.supply = supply;
        this.competitors = List.copyOf(competitors);
        this.away = List.copyOf(away);
        this.terms = terms;
        this.others = List.copyOf(others);
        this.km = km;
        kmToNew = new double[supply.sources().size() + others.size()];
        Arrays.fill(kmToNew, Double.POSITIVE_INFINITY);
        for (int i = 0; i < supply.sources().size(); i++) {
            kmToNew[i] = supply.sources().get(i).trip().roadM() / 1000;
        }
        decay = terms.rule() == Competition.Rule.GRAVITY && terms.decay() == null
                ? Decay.calibrated(
                        competition(Level.BASE, 0, 1), Objects.requireNonNullElse(terms.meanHaul(), Decay.ASSUMED_HAUL))
                : null;
    }

    /** All plants in sight, those of unknown capacity too. */
    public List<Competitor> competitors() {
        return competitors;
    }

    /** Plants that are thought away: they take nothing here. */
    public List<Competitor> away() {
        return away;
    }

    public CompetitionTerms terms() {
        return terms;
    }

    /** The decay that was found; null when it was given or the rule needs none. */
    public @Nullable Decay decay() {
        return decay;
    }

    /** The decay in use, per km; null under the rule that needs none. */
    public @Nullable Figure decayFigure() {
        return terms.rule() == Competition.Rule.SHORT_HAUL ? null : decay == null ? terms.decay() : decay.figure();
    }

    /**
     * The market at one end of the amounts. Its first sources are those of the supply, in their order; its plants are
     * {@link #competitors}, those of unknown capacity with none.
     */
    public Competition market(Level level) {
        return market(level, 1);
    }

    /** The same with all competitors of so many times their capacity. */
    public Competition market(Level level, double capacityFactor) {
        Figure figure = decayFigure();
        return competition(level, figure == null ? 0 : figure.value(), capacityFactor);
    }

    private Competition competition(Level level, double perKm, double capacityFactor) {
        double[] tonnes = Stream.concat(supply.sources().stream(), others.stream())
                .mapToDouble(
                        source -> level.of(terms.countPassing() ? source.availableWithPassing() : source.available()))
                .toArray();
        double[] capacity = competitors.stream()
                .mapToDouble(each -> each.capacity() == null
                        ? 0
                        : capacityFactor * each.capacity().value())
                .toArray();
        return new Competition(terms.rule(), tonnes, kmToNew, capacity, km, perKm);
    }

    /** What a new plant of that size gets of each source of the supply, t/yr. */
    public double[] own(Level level, double size) {
        return Arrays.copyOf(
                market(level).joinedBy(size).own(), supply.sources().size());
    }
}
