package org.ecopark.measure;

/**
 * An amount with its uncertainty. Where a source gives one value only, low and high equal it, and the provenance says
 * how sure that is.
 *
 * <p>Throws IllegalArgumentException unless 0 ≤ low ≤ base ≤ high, all finite
 */
public record AmountRange(double low, double base, double high, AmountUnit unit) {

    public AmountRange {
        boolean ordered = 0 <= low && low <= base && base <= high && Double.isFinite(high);
        if (!ordered) {
            throw new IllegalArgumentException(
                    "A range needs 0 <= low <= base <= high, not " + low + ", " + base + ", " + high);
        }
    }

    public static AmountRange exactly(Amount amount) {
        return new AmountRange(amount.value(), amount.value(), amount.value(), amount.unit());
    }

    /**
     * What two yearly amounts can share: the smaller of the lows, of the bases and of the highs.
     *
     * @throws IllegalArgumentException when the units differ
     */
    public AmountRange shared(AmountRange other) {
        requireSameUnit(other);
        return new AmountRange(Math.min(low, other.low), Math.min(base, other.base), Math.min(high, other.high), unit);
    }

    /** The same range times a factor that is finite and not negative. */
    public AmountRange times(double factor) {
        return new AmountRange(low * factor, base * factor, high * factor, unit);
    }

    /**
     * Both together: the sum of the lows, of the bases and of the highs.
     *
     * @throws IllegalArgumentException when the units differ
     */
    public AmountRange plus(AmountRange other) {
        requireSameUnit(other);
        return new AmountRange(low + other.low, base + other.base, high + other.high, unit);
    }

    /** What is left after an amount was taken, nowhere below 0. */
    public AmountRange less(double taken) {
        return new AmountRange(Math.max(0, low - taken), Math.max(0, base - taken), Math.max(0, high - taken), unit);
    }

    /** Nothing of something. */
    public static AmountRange none(AmountUnit unit) {
        return new AmountRange(0, 0, 0, unit);
    }

    private void requireSameUnit(AmountRange other) {
        if (unit != other.unit) {
            throw new IllegalArgumentException("Cannot compare " + unit.key() + " with " + other.unit.key());
        }
    }
}
