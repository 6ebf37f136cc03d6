package org.ecopark.siting.backtests;

import java.util.List;
import org.ecopark.siting.runs.SitingOrder;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a back-test.
 *
 * @param plan as it would be asked of a siting run
 * @param remove ids of facilities that the plan does not know of; empty with {@code upTo}
 * @param upTo year up to which the plan knows the register; null when facilities are removed
 * @param leastAmount plants that took less a year are not looked for; only with {@code upTo}
 */
record BackTestOrder(
        String title,
        SitingOrder plan,
        List<Long> remove,
        @Nullable Integer upTo,
        double leastAmount,
        long seed,
        int draws) {

    BackTestOrder {
        remove = List.copyOf(remove);
    }
}
