package org.ecopark.capacity.site;

import java.util.Set;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a site. Null is unknown.
 *
 * @param freeLand m2
 * @param grid MW of net power that can be fed in
 * @param water m3 a year
 * @param permits classes of operation that are permitted there; an empty set means none is
 * @param permittedTonnes largest intake, t/yr
 * @param budget in the money of the set
 */
public record SiteFacts(
        @Nullable Figure freeLand,
        @Nullable Figure grid,
        @Nullable Figure water,
        @Nullable Permits permits,
        @Nullable Figure permittedTonnes,
        @Nullable Figure budget) {

    private static final double M2_PER_HA = 10_000;
    private static final double DAYS = 365;

    /** Permitted classes and who says so. */
    public record Permits(Set<String> classes, Provenance provenance, String origin) {

        public Permits {
            classes = Set.copyOf(classes);
        }
    }

    /** Where figures of a site come from. */
    public record Origin(Provenance provenance, String words) {

        public static final Origin ASKER = new Origin(Provenance.DECLARED, "Given by who asks");

        /** A row of the register such as {@code zone 5}; figures without provenance count as assumed. */
        public static Origin ofRegister(String row, @Nullable String provenance) {
            return new Origin(
                    Provenance.find(provenance == null ? "" : provenance).orElse(Provenance.ASSUMED),
                    row + " of the register");
        }

        public @Nullable Figure land(@Nullable Double hectares) {
            return figure("free_land", hectares, M2_PER_HA, "m2");
        }

        public @Nullable Figure grid(@Nullable Double megawatts) {
            return figure("grid", megawatts, 1, "MW");
        }

        public @Nullable Figure water(@Nullable Double cubicMetresPerDay) {
            return figure("water", cubicMetresPerDay, DAYS, "m3_per_year");
        }

        public @Nullable Permits permits(@Nullable Set<String> classes) {
            return classes == null ? null : new Permits(classes, provenance, words);
        }

        public @Nullable Figure figure(String name, @Nullable Double value, double factor, String unit) {
            return value == null ? null : Figure.given(name, value * factor, unit, provenance, words);
        }
    }

    /** Nothing is known. */
    public static SiteFacts unknown() {
        return new SiteFacts(null, null, null, null, null, null);
    }

    /** The same with what is said here where it is unknown there. */
    public SiteFacts orElse(SiteFacts other) {
        return new SiteFacts(
                freeLand == null ? other.freeLand : freeLand,
                grid == null ? other.grid : grid,
                water == null ? other.water : water,
                permits == null ? other.permits : permits,
                permittedTonnes == null ? other.permittedTonnes : permittedTonnes,
                budget == null ? other.budget : budget);
    }
}
