package org.ecopark.exchange.valuation;

import java.util.List;
import org.ecopark.materials.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * What valuation must know of an offer. Equal facts have equal worth.
 *
 * @param grades empty when unknown
 * @param hazardous null when unknown
 * @param country two letters; null when unknown
 */
public record OfferFacts(
        MaterialClass materialClass,
        List<String> grades,
        @Nullable Boolean hazardous,
        @Nullable String country) {

    public OfferFacts {
        grades = List.copyOf(grades);
    }
}
