package org.ecopark.capacity.supply;

import java.util.List;
import org.ecopark.exchange.valuation.ValuationSettings;
import org.ecopark.materials.MaterialClass;
import org.ecopark.measure.MoneyBasis;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the surroundings of a place.
 *
 * @param material with its members
 * @param year of the streams; null for the newest of each facility and class, so that no year is counted twice
 * @param statuses of the streams that are looked at
 * @param money region of the haul prices and money in which they are told
 */
public record Question(
        MaterialClass material, @Nullable Integer year, Reach reach, List<String> statuses, ValuationSettings money) {

    /** Everything that leaves a site, whether its outlet is known or not. */
    public static final List<String> ALL_STATUSES = List.of("observed", "available", "committed");

    public Question {
        statuses = List.copyOf(statuses);
    }

    /** All statuses, the usual reach, prices of each offer's own country. */
    public static Question about(MaterialClass material) {
        return new Question(material, null, Reach.usual(material), ALL_STATUSES, ValuationSettings.usual());
    }

    public Question inYear(@Nullable Integer other) {
        return new Question(material, other, reach, statuses, money);
    }

    public Question within(Reach other) {
        return new Question(material, year, other, statuses, money);
    }

    /**
     * The same with prices of a country.
     *
     * @param country two letters; null for that of each offer
     * @param basis null for the usual one of the country
     */
    public Question pricedIn(@Nullable String country, @Nullable MoneyBasis basis) {
        return new Question(
                material, year, reach, statuses, money.withRegion(country).withBasis(basis));
    }
}
