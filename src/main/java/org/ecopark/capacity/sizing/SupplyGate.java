package org.ecopark.capacity.sizing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.capacity.competition.Competition;
import org.ecopark.capacity.competition.Level;
import org.ecopark.capacity.competition.Rivalry;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.Feed;
import org.ecopark.capacity.supply.Source;
import org.ecopark.capacity.supply.Supply;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The gate of a place among its sources and competitors. Of what a plant would win, it can bind a share: to get so many
 * tonnes it has to win as many more. All sources must have a known haul cost and suit the process. Not safe for many
 * threads.
 */
public final class SupplyGate implements Gate {

    private final Supply supply;
    private final Rivalry rivalry;
    private final Figure capture;
    private final double captureFactor;
    private final double competitorFactor;
    private final Map<Case, Competition> markets = new EnumMap<>(Case.class);

    private SupplyGate(Supply supply, Rivalry rivalry, Figure capture, double captureFactor, double competitorFactor) {
        this.supply = supply;
        this.rivalry = rivalry;
        this.capture = capture;
        this.captureFactor = captureFactor;
        this.competitorFactor = competitorFactor;
    }

    /**
     * A gate.
     *
     * @param capture share of what it wins that a plant can bind, with its range
     */
    public static SupplyGate of(Supply supply, Rivalry rivalry, Figure capture) {
        return new SupplyGate(supply, rivalry, capture, 1, 1);
    }

    @Override
    public Feed feed(Case which, double wanted) {
        double share = share(which);
        double[] own = won(which, wanted / share);
        double tonnes = 0;
        double money = 0;
        double kilograms = 0;
        for (int i = 0; i < own.length; i++) {
            if (own[i] > 0) {
                tonnes += own[i];
                money += own[i] * cost(i, which);
                kilograms += own[i] * emissions(i);
            }
        }
        return tonnes > 0
                ? new Feed(Math.min(wanted, tonnes * share), money / tonnes, kilograms / tonnes)
                : new Feed(0, 0, 0);
    }

    /** Tonnes of each source that a plant binds which could take everything. */
    public double[] bindable(Case which) {
        double share = share(which);
        return Arrays.stream(won(which, everything(which)))
                .map(tonnes -> tonnes * share)
                .toArray();
    }

    /** Tonnes of each source that a plant of that intake binds. */
    public double[] bound(Case which, double wanted) {
        double share = share(which);
        return Arrays.stream(won(which, wanted / share))
                .map(tonnes -> tonnes * share)
                .toArray();
    }

    @Override
    public List<Double> breaks(Case which) {
        return supply.curve(bindable(which)).steps().stream()
                .map(step -> step.cumulative())
                .toList();
    }

    @Override
    public Gate withCapture(double factor) {
        return new SupplyGate(supply, rivalry, capture, captureFactor * factor, competitorFactor);
    }

    @Override
    public Gate withCompetitors(double factor) {
        return new SupplyGate(supply, rivalry, capture, captureFactor, competitorFactor * factor);
    }

    @Override
    public boolean hasCompetitors() {
        return rivalry.competitors().stream()
                .anyMatch(each -> each.capacity() != null && each.capacity().value() > 0);
    }

    private double[] won(Case which, double size) {
        Competition market = markets.computeIfAbsent(which, each -> rivalry.market(level(each), competitorFactor));
        return Arrays.copyOf(market.joinedBy(size).own(), supply.sources().size());
    }

    private double everything(Case which) {
        return 1
                + supply.sources().stream()
                        .mapToDouble(source -> level(which).of(source.availableWithPassing()))
                        .sum();
    }

    private double share(Case which) {
        double share = switch (which) {
            case LOW -> Objects.requireNonNullElse(capture.low(), capture.value());
            case BASE -> capture.value();
            case HIGH -> Objects.requireNonNullElse(capture.high(), capture.value());
        };
        return Math.min(1, share * captureFactor);
    }

    private double cost(int source, Case which) {
        Figure cost = supply.sources().get(source).haulCost().orElseThrow();
        return switch (which) {
            case LOW -> Objects.requireNonNullElse(cost.high(), cost.value());
            case BASE -> cost.value();
            case HIGH -> Objects.requireNonNullElse(cost.low(), cost.value());
        };
    }

    private double emissions(int number) {
        Source source = supply.sources().get(number);
        @Nullable Figure emissions = source.haul().emissions();
        return emissions == null ? Double.NaN : emissions.value();
    }

    private static Level level(Case which) {
        return switch (which) {
            case LOW -> Level.LOW;
            case BASE -> Level.BASE;
            case HIGH -> Level.HIGH;
        };
    }
}
