package org.ecopark.exchange.pipeline;

import java.util.List;

/** What totals count, in words that go with every total. */
final class Bases {

    static final List<String> METRICS = List.of(
            "verified: impacts of completed exchanges, up to this year; expected: of those still open; failed ones count"
                    + " nowhere",
            "in_year: annual value x attribution x the years from..to in which it lasts; jobs: the greatest number in one"
                    + " of the years; investment: in its first year",
            "lifetime: annual value x attribution x persistence; jobs and investment once. Never add in_year and lifetime",
            "an exchange belongs to a place when either party does, so places do not add up",
            "money is told in its own currency and price year, or in the asked currency and price_year by price index and"
                    + " yearly mean exchange rate",
            "exchanges_without_value have no value that can be told: unknown, not 0");

    static final List<String> CONVERSION = List.of(
            "reached: stood at this stage or further on at any time",
            "an exchange between two parks counts in both, so parks do not add up to the whole",
            "median_days: of stays whose first and last day are known");

    private Bases() {}
}
