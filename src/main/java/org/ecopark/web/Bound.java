package org.ecopark.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** An end of a range as people read it: no exponent, thousands in groups from 10,000 on, so that years stay years. */
public final class Bound {

    private static final double GROUPED_FROM = 10_000;
    private static final int MOST_PLACES = 12;

    private Bound() {}

    public static String told(double number) {
        BigDecimal exact = BigDecimal.valueOf(number)
                .setScale(MOST_PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return Math.abs(number) < GROUPED_FROM
                ? exact.toPlainString()
                : String.format(Locale.ROOT, "%,." + Math.max(0, exact.scale()) + "f", exact);
    }

    /** Whole numbers too large for a double to hold. */
    public static String told(long number) {
        return Math.abs(number) < GROUPED_FROM ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number);
    }
}
