package org.ecopark.exchange.partners;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopark.exchange.partners.RankedQuery.Key;
import org.ecopark.exchange.partners.RankedQuery.Reach;
import org.ecopark.exchange.partners.RankedQuery.Sort;
import org.ecopark.exchange.valuation.ValuationSettings;
import org.ecopark.exchange.valuation.ValuationSettings.Alternative;
import org.ecopark.exchange.valuation.ValuationSettings.CarbonBaseline;
import org.ecopark.exchange.valuation.ValuationSettings.Carriage;
import org.ecopark.exchange.valuation.View;
import org.ecopark.measure.Distance;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;

/** The parameters of {@link RankedQuery}; any of {@link #NAMES} asks for ranking. */
final class RankedParameters {

    /** Those that the plain search does not have. */
    static final Set<String> NAMES = Set.of(
            "road_km",
            "minutes",
            "cost_per_t",
            "sort",
            "view",
            "value",
            "explain",
            "via",
            "region",
            "currency",
            "price_year",
            "alternative",
            "carbon_baseline",
            "carriage",
            "free_where_unknown");

    private static final double MOST_KM = 10_000;

    private RankedParameters() {}

    static boolean isRanked(Parameters parameters) {
        return parameters.given().keySet().stream().anyMatch(NAMES::contains);
    }

    static RankedQuery read(Parameters parameters, PartnerQuery basic) {
        boolean explain = parameters.flag("explain", false);
        parameters.flag("value", true);
        return new RankedQuery(
                basic,
                new Reach(
                        parameters
                                .findNumber("radius_km", 0, MOST_KM)
                                .map(Distance::ofKilometres)
                                .orElse(null),
                        parameters.findNumber("road_km", 0, MOST_KM).orElse(null),
                        parameters.findNumber("minutes", 0, 6000).orElse(null),
                        parameters.findNumber("cost_per_t", 0, 1e9).orElse(null)),
                choice(parameters, "sort", Sort.values(), Sort.DISTANCE),
                choice(parameters, "view", View.values(), View.SYSTEM),
                explain,
                parameters.flag("via", false),
                settings(parameters),
                parameters.findText("after").map(RankedParameters::key).orElse(null));
    }

    private static ValuationSettings settings(Parameters parameters) {
        return new ValuationSettings(
                parameters.findText("region").map(RankedParameters::country).orElse(null),
                basis(parameters),
                choice(parameters, "alternative", Alternative.values(), Alternative.BEST_OTHER_OUTLET),
                choice(parameters, "carbon_baseline", CarbonBaseline.values(), CarbonBaseline.AUTOMATIC),
                choice(parameters, "carriage", Carriage.values(), Carriage.OFFERER),
                parameters.flag("free_where_unknown", false));
    }

    /** A price year without a currency would mean another year for each country's money. */
    private static @Nullable MoneyBasis basis(Parameters parameters) {
        Optional<Long> year = parameters.findWhole("price_year", 2006, 2100);
        Optional<String> currency = parameters.findText("currency").map(text -> text.toUpperCase(Locale.ROOT));
        if (currency.isEmpty()) {
            if (year.isPresent()) {
                throw Problem.badRequest("missing_parameter")
                        .with("parameter", "currency")
                        .exception();
            }
            return null;
        }
        if (!currency.get().matches("[A-Z]{3}")) {
            throw Problem.badRequest("not_a_currency")
                    .with("given", currency.get())
                    .exception();
        }
        return new MoneyBasis(currency.get(), year.map(Long::intValue).orElse(ValuationSettings.YEAR));
    }

    static String country(String text) {
        String country = text.toUpperCase(Locale.ROOT);
        if (!country.matches("[A-Z]{2}")) {
            throw Problem.badRequest("not_a_country").with("given", text).exception();
        }
        return country;
    }

    private static <E extends Enum<E>> E choice(Parameters parameters, String name, E[] all, E usual) {
        List<String> words =
                Stream.of(all).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        String word = parameters.choice(name, words, usual.name().toLowerCase(Locale.ROOT));
        return Arrays.stream(all)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(usual);
    }

    private static Key key(String word) {
        try {
            return Key.parse(word);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("unknown_page").with("after", word).exception();
        }
    }
}
