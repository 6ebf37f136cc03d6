package org.ecopark.exchange.valuation;

import java.util.Map;
import org.ecopark.measure.MoneyBasis;
import org.jspecify.annotations.Nullable;

/**
 * Under what assumptions exchanges are valued.
 *
 * @param region country whose fees, taxes and prices are taken, two letters; null for that of each offer. Prices of one
 *     country are never taken for another unless asked for here, and then that is noted
 * @param basis money in which all is told; null for the currency of the region in prices of {@value #YEAR}
 * @param alternative against what the offerer's saving is counted
 * @param baseline against what emissions are counted
 * @param carriage who pays the haul
 * @param freeWhereUnknown whether a material for which no price is known is taken to change hands for nothing, which is
 *     then marked as assumed; otherwise its gains stay unknown
 */
public record ValuationSettings(
        @Nullable String region,
        @Nullable MoneyBasis basis,
        Alternative alternative,
        CarbonBaseline baseline,
        Carriage carriage,
        boolean freeWhereUnknown) {

    /** Price year unless another is asked for: the newest with landfill tax and an index. */
    public static final int YEAR = 2025;

    private static final Map<String, String> CURRENCIES = Map.of("GB", "GBP", "KR", "KRW", "US", "USD");

    /** What the offerer would do otherwise. */
    public enum Alternative {
        /** The cheapest outlet; to the system, of another kind than the receiver. */
        BEST_OTHER_OUTLET,
        LANDFILL
    }

    /** What would be emitted otherwise. */
    public enum CarbonBaseline {
        /** Primary production where its factors are known, else landfill where that is the alternative. */
        AUTOMATIC,
        PRIMARY_PRODUCTION,
        LANDFILL,
        /** Landfill and primary production together. */
        BOTH
    }

    /** Who pays the haul. */
    public enum Carriage {
        OFFERER,
        RECEIVER
    }

    /** Prices of the offer's country in its currency, the best other outlet, the offerer pays the haul. */
    public static ValuationSettings usual() {
        return new ValuationSettings(
                null, null, Alternative.BEST_OTHER_OUTLET, CarbonBaseline.AUTOMATIC, Carriage.OFFERER, false);
    }

    /** The same with prices of a country. */
    public ValuationSettings withRegion(@Nullable String country) {
        return new ValuationSettings(country, basis, alternative, baseline, carriage, freeWhereUnknown);
    }

    /** The same in other money. */
    public ValuationSettings withBasis(@Nullable MoneyBasis money) {
        return new ValuationSettings(region, money, alternative, baseline, carriage, freeWhereUnknown);
    }

    /** The same with what is unpriced taken as free. */
    public ValuationSettings withFreeWhereUnknown(boolean free) {
        return new ValuationSettings(region, basis, alternative, baseline, carriage, free);
    }

    /** The same against another alternative. */
    public ValuationSettings withAlternative(Alternative other) {
        return new ValuationSettings(region, basis, other, baseline, carriage, freeWhereUnknown);
    }

    /** The same against another baseline of emissions. */
    public ValuationSettings withBaseline(CarbonBaseline other) {
        return new ValuationSettings(region, basis, alternative, other, carriage, freeWhereUnknown);
    }

    /** The country whose prices hold for an offer; null when unknown. */
    @Nullable
    String regionFor(@Nullable String offerCountry) {
        return region == null ? offerCountry : region;
    }

    /** Whether costs told in a currency hold where an offer is; those of any when a region was asked for. */
    boolean admits(String currency, @Nullable String offerCountry) {
        return region != null || (offerCountry != null && currency.equals(CURRENCIES.get(offerCountry)));
    }

    /**
     * The money in which an offer from a country is valued: the euro where the country has no currency here.
     *
     * @param offerCountry two letters; null when unknown
     */
    public MoneyBasis basisFor(@Nullable String offerCountry) {
        if (basis != null) {
            return basis;
        }
        @Nullable String country = regionFor(offerCountry);
        return new MoneyBasis(country == null ? "EUR" : CURRENCIES.getOrDefault(country, "EUR"), YEAR);
    }
}
