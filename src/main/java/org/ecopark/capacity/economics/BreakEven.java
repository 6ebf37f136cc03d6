package org.ecopark.capacity.economics;

/** The value of one term at which a plant's net present value is nought, all else as it is. */
public final class BreakEven {

    private static final double REACH = 100;

    private BreakEven() {}

    /**
     * Found by halving between the value as it is and a hundred times its magnitude (or of the plant's scale of money per
     * tonne where it is small) towards the side that helps.
     *
     * @return NaN when no value on that side is enough, or when the term must not go below nought and would have to
     */
    public static double of(Values values, double size, Feed feed, Term term) {
        double now = values.of(term);
        boolean pays = PlantModel.npv(values, size, feed) >= 0;
        boolean upwards = term.isBetterWhenHigher() != pays;
        double scale = Math.max(Math.abs(now), perTonne(values, size));
        double far = upwards ? now + REACH * scale : now - REACH * scale;
        if (term == Term.CAPEX_FACTOR) {
            far = upwards ? now * REACH : 0;
        }
        if ((PlantModel.npv(values.with(term, far), size, feed) >= 0) == pays) {
            return Double.NaN;
        }
        double low = now;
        double high = far;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if ((PlantModel.npv(values.with(term, middle), size, feed) >= 0) == pays) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double perTonne(Values values, double size) {
        return PlantModel.capex(values, size) / size;
    }
}
