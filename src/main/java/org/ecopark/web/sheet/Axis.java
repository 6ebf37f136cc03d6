package org.ecopark.web.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis: values onto pixels, with ticks at round numbers.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}; above {@code low}
 */
public record Axis(double low, double high, double from, double to) {

    private static final int TICKS = 5;

    /** An axis that holds some values, widened to round ends. */
    public static Axis over(double least, double most, double from, double to) {
        double span = most > least ? most - least : Math.max(1, Math.abs(most));
        double step = step(span);
        return new Axis(Math.floor(least / step) * step, Math.ceil((least + span) / step) * step, from, to);
    }

    private static double step(double span) {
        double rough = span / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    public double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    public List<Double> ticks() {
        double step = step(high - low);
        List<Double> ticks = new ArrayList<>();
        for (double tick = low; tick <= high + step / 1e6; tick += step) {
            // Sums of steps end in rounding.
            ticks.add(Math.rint(tick / step) * step);
        }
        return ticks;
    }
}
