package org.ecopark.exchange.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecopark.exchange.pipeline.Exchange.Conflict;
import org.ecopark.exchange.pipeline.Exchange.Notice;
import org.ecopark.exchange.pipeline.Exchange.Period;
import org.jspecify.annotations.Nullable;

/**
 * Who wants the same tonnes, and whether there are enough. Pure.
 *
 * <p>A stream is a yearly amount. What is booked on it is summed at the worst time of an exchange's period, not over all
 * that touch it: two that follow each other do not compete with each other. The sum can only grow where one begins, so
 * it is taken at every beginning within the period. An open end lasts for ever. An amount that is unknown makes the sum
 * a lower bound: too much stays too much, enough becomes unknown.
 */
final class Bookings {

    private static final double ROUNDING = 1e-9;

    private final List<Booking> all;
    private final Map<Long, Supply> supplies;

    /**
     * @param all exchanges on the streams; failed ones are left out here
     * @param supplies yearly amounts of streams by id
     */
    Bookings(List<Booking> all, Map<Long, Supply> supplies) {
        this.all = all.stream().filter(b -> b.state() != State.FAILED).toList();
        this.supplies = Map.copyOf(supplies);
    }

    /**
     * An exchange as far as it takes something.
     *
     * @param amount null when unknown
     */
    record Booking(
            long id,
            State state,
            Period period,
            @Nullable Double amount,
            String unit,
            @Nullable Long offerStream,
            @Nullable Long needStream) {

        @Nullable
        Long stream(String side) {
            return side.equals("offer") ? offerStream : needStream;
        }

        boolean isKnownIn(String wanted) {
            return amount != null && unit.equals(wanted);
        }

        boolean overlaps(Booking other) {
            return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
        }

        private boolean startsBeforeEndOf(Booking other) {
            return period.start() == null
                    || other.period.end() == null
                    || !period.start().isAfter(other.period.end());
        }

        private boolean runsOn(LocalDate day) {
            return (period.start() == null || !period.start().isAfter(day))
                    && (period.end() == null || !period.end().isBefore(day));
        }
    }

    /** What a stream has in a year; null when unknown. */
    record Supply(@Nullable Double amount, String unit) {}

    /** What an exchange is to be told. Failed ones compete with nobody. */
    Conflict conflict(Booking own) {
        if (own.state() == State.FAILED) {
            return new Conflict(List.of(), null, null, "failed", null);
        }
        List<Side> sides = Stream.of("offer", "need")
                .map(side -> side(own, side))
                .filter(Objects::nonNull)
                .toList();
        if (sides.isEmpty()) {
            return Conflict.NONE;
        }
        TreeSet<Long> rivals = new TreeSet<>();
        sides.forEach(side -> side.rivals().forEach(rival -> rivals.add(rival.id())));
        @Nullable Side worst = worst(sides);
        @Nullable String unknown = unknown(sides);
        if (worst != null && worst.over() > 0) {
            return new Conflict(List.copyOf(rivals), worst.over(), worst.name(), null, notice(sides));
        }
        @Nullable Double enough = unknown == null ? (Double) 0.0 : null;
        return new Conflict(List.copyOf(rivals), enough, null, unknown, notice(sides));
    }

    private static @Nullable Side worst(List<Side> sides) {
        return sides.stream()
                .filter(side -> side.over() >= 0)
                .max((a, b) -> Double.compare(a.over(), b.over()))
                .orElse(null);
    }

    private static @Nullable String unknown(List<Side> sides) {
        return sides.stream()
                .map(Side::unknown)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Notice notice(List<Side> sides) {
        return sides.stream()
                .filter(side -> side.lacking() > 0)
                .max((a, b) -> Double.compare(a.lacking(), b.lacking()))
                .map(side -> new Notice(side.name(), side.lacking(), null))
                .orElse(null);
    }

    /**
     * One end of an exchange.
     *
     * @param over too much, at the worst time, of all that is booked; below 0 when it cannot be told
     * @param lacking what is not left beside the firm ones
     */
    private record Side(
            String name,
            List<Booking> rivals,
            double over,
            @Nullable String unknown,
            double lacking) {}

    private @Nullable Side side(Booking own, String name) {
        @Nullable Long stream = own.stream(name);
        if (stream == null) {
            return null;
        }
        List<Booking> rivals = all.stream()
                .filter(b -> b.id() != own.id() && stream.equals(b.stream(name)) && b.overlaps(own))
                .toList();
        @Nullable Supply supply = supplies.get(stream);
        if (supply == null || supply.amount() == null) {
            return new Side(name, rivals, -1, "stream_amount_unknown", 0);
        }
        if (!supply.unit().equals(own.unit())) {
            return new Side(name, rivals, -1, "unit_changed", 0);
        }
        if (own.amount() == null) {
            return new Side(name, rivals, -1, "amount_unknown", 0);
        }
        double over = excess(own, rivals, supply.amount(), b -> b.state().books());
        double lacking = excess(own, rivals, supply.amount(), b -> b.state().isFirm());
        boolean unsure = rivals.stream().anyMatch(b -> b.state().books() && !b.isKnownIn(own.unit()));
        return new Side(name, rivals, over, unsure && over == 0 ? "competing_amount_unknown" : null, lacking);
    }

    private static double excess(Booking own, List<Booking> rivals, double supply, Predicate<Booking> counts) {
        List<Booking> counted = rivals.stream()
                .filter(counts)
                .filter(b -> b.isKnownIn(own.unit()))
                .toList();
        double ownAmount = Objects.requireNonNull(own.amount());
        double most = ownAmount
                + beginnings(own, counted)
                        .mapToDouble(day -> counted.stream()
                                .filter(b -> b.runsOn(day))
                                .mapToDouble(b -> Objects.requireNonNull(b.amount()))
                                .sum())
                        .max()
                        .orElse(0);
        double excess = most - supply;
        return excess > ROUNDING * Math.max(1, supply) ? excess : 0;
    }

    private static Stream<LocalDate> beginnings(Booking own, List<Booking> others) {
        LocalDate first =
                own.period().start() == null ? LocalDate.MIN : own.period().start();
        return Stream.concat(
                Stream.of(first),
                others.stream()
                        .map(b -> b.period().start())
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .filter(own::runsOn));
    }
}
