package org.ecopark.measure;

/**
 * A yearly amount of material or energy: finite and not negative.
 *
 * <p>Throws IllegalArgumentException when the value is negative, NaN or infinite
 */
public record Amount(double value, AmountUnit unit) implements Comparable<Amount> {

    public Amount {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException("An amount is finite and not negative, not " + value);
        }
    }

    public static Amount tonnesPerYear(double value) {
        return new Amount(value, AmountUnit.T_PER_YEAR);
    }

    /** The smaller of two amounts of the same unit. */
    public Amount min(Amount other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * By value.
     *
     * @throws IllegalArgumentException when the units differ: tonnes never compare with megawatt-hours
     */
    @Override
    public int compareTo(Amount other) {
        if (unit != other.unit) {
            throw new IllegalArgumentException("Cannot compare " + unit.key() + " with " + other.unit.key());
        }
        return Double.compare(value, other.value);
    }
}
