package org.ecopark.measure;

/**
 * A length on the ground in metres: finite and not negative. On which surface it was measured is said by whoever hands
 * it over.
 */
public record Distance(double metres) implements Comparable<Distance> {

    public Distance {
        if (!Double.isFinite(metres) || metres < 0) {
            throw new IllegalArgumentException("A distance is finite and not negative, not " + metres);
        }
    }

    public static Distance ofKilometres(double kilometres) {
        return new Distance(kilometres * 1000);
    }

    public double kilometres() {
        return metres / 1000;
    }

    public Distance times(double factor) {
        return new Distance(metres * factor);
    }

    @Override
    public int compareTo(Distance other) {
        return Double.compare(metres, other.metres);
    }
}
