package org.ecopark.exchange.matching;

import java.util.List;
import org.ecopark.measure.AmountRange;
import org.jspecify.annotations.Nullable;

/**
 * What two streams can share in a year. Pure.
 *
 * <p>What can be stored: the smaller of the two yearly amounts. What cannot (steam, heat, water): the sum over months
 * of the smaller of the two monthly amounts; a stream whose months are unknown is taken as even, which is said. Low,
 * base and high are computed alike.
 *
 * @param amount null when one of the two amounts is unknown
 * @param evenMonthsAssumed whether months were unknown and mattered
 */
public record SharedAmount(@Nullable AmountRange amount, boolean evenMonthsAssumed) {

    private static final int MONTHS = 12;

    public static SharedAmount of(
            @Nullable AmountRange offered,
            List<Double> offeredShares,
            @Nullable AmountRange needed,
            List<Double> neededShares,
            boolean storable) {
        if (offered == null || needed == null || offered.unit() != needed.unit()) {
            return new SharedAmount(null, false);
        }
        if (storable) {
            return new SharedAmount(offered.shared(needed), false);
        }
        AmountRange byMonth = new AmountRange(
                sum(offered.low(), offeredShares, needed.low(), neededShares),
                sum(offered.base(), offeredShares, needed.base(), neededShares),
                sum(offered.high(), offeredShares, needed.high(), neededShares),
                offered.unit());
        return new SharedAmount(byMonth, offeredShares.isEmpty() || neededShares.isEmpty());
    }

    private static double sum(double offered, List<Double> offeredShares, double needed, List<Double> neededShares) {
        double sum = 0;
        for (int month = 0; month < MONTHS; month++) {
            sum += Math.min(offered * share(offeredShares, month), needed * share(neededShares, month));
        }
        return sum;
    }

    private static double share(List<Double> shares, int month) {
        return shares.isEmpty() ? 1.0 / MONTHS : shares.get(month);
    }
}
