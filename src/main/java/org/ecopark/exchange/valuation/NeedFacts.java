package org.ecopark.exchange.valuation;

import java.util.Map;
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
 * @param yields units of a product for one taken in, by its class, where whoever asks knows better than the library
 */
public record NeedFacts(
        @Nullable String process,
        @Nullable String use,
        @Nullable Figure statedFee,
        @Nullable Figure productValue,
        @Nullable Figure processingCost,
        Map<String, Double> yields) {

    public NeedFacts {
        yields = Map.copyOf(yields);
    }

    /** A need of which the library knows the yields best. */
    public NeedFacts(
            @Nullable String process,
            @Nullable String use,
            @Nullable Figure statedFee,
            @Nullable Figure productValue,
            @Nullable Figure processingCost) {
        this(process, use, statedFee, productValue, processingCost, Map.of());
    }

    /** A need of which no more than its process is known. */
    public static NeedFacts of(@Nullable String process) {
        return of(process, Map.of());
    }

    /** The same with yields that are known better than by the library. */
    public static NeedFacts of(@Nullable String process, Map<String, Double> yields) {
        return new NeedFacts(process, null, null, null, null, yields);
    }
}
