package org.ecopark.capacity.economics;

/** Sums over years. Year 0 is not discounted; all money is real. */
public final class CashFlow {

    private static final double LEAST_RATE = -0.99;
    private static final double MOST_RATE = 10;
    private static final int STEPS = 400;

    private CashFlow() {}

    /** Net present value. */
    public static double npv(double[] cash, double rate) {
        double sum = 0;
        for (int year = cash.length - 1; year >= 0; year--) {
            sum = sum / (1 + rate) + cash[year];
        }
        return sum;
    }

    /** The level yearly sum over the years after year 0 that is worth as much. */
    public static double annuity(double npv, double rate, int years) {
        return Math.abs(rate) < 1e-12 ? npv / years : npv * rate / (1 - Math.pow(1 + rate, -years));
    }

    /**
     * The rate at which the net present value falls to nought: the lowest such between -99 % and 1000 % a year, found by
     * looking for a fall through nought in small steps and halving.
     *
     * @return NaN when there is none
     */
    public static double irr(double[] cash) {
        double low = LEAST_RATE;
        double atLow = npv(cash, low);
        for (int step = 1; step <= STEPS; step++) {
            // Fine steps where rates are small, coarse ones above.
            double share = (double) step / STEPS;
            double high = LEAST_RATE + (MOST_RATE - LEAST_RATE) * share * share;
            double atHigh = npv(cash, high);
            if (atLow > 0 && atHigh <= 0) {
                return halve(cash, low, high);
            }
            low = high;
            atLow = atHigh;
        }
        return Double.NaN;
    }

    private static double halve(double[] cash, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (npv(cash, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Years until the undiscounted sum stays at or above nought, inside a year in proportion; NaN when it never does. */
    public static double payback(double[] cash) {
        double sum = 0;
        double crossed = Double.NaN;
        for (int year = 0; year < cash.length; year++) {
            double before = sum;
            sum += cash[year];
            if (sum < 0) {
                crossed = Double.NaN;
            } else if (before < 0) {
                crossed = year - 1 + -before / cash[year];
            }
        }
        return crossed;
    }
}
