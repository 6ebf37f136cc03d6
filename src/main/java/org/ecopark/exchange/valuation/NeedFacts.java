package org.ecopark.exchange.valuation;

import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What valuation must know of a need. Figures are per unit of the material taken in, in the money of the valuation.
 *
 * @param process of the process library; null when unknown
 * @param use step of the waste hierarchy when it is known otherwise than by the process; null for that of the process
 * @param statedFee what the two agreed on: positive when the offerer pays; null for the market's
 * @param productValue what is sold of one unit taken in; null for what the library knows
 * @param processingCost of one unit taken in; null when unknown
 */
public record NeedFacts(
        @Nullable String process,
        @Nullable String use,
        @Nullable Figure statedFee,
        @Nullable Figure productValue,
        @Nullable Figure processingCost) {

    /** A need of which no more than its process is known. */
    public static NeedFacts of(@Nullable String process) {
        return new NeedFacts(process, null, null, null, null);
    }
}
