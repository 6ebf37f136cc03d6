package org.ecopark.exchange.partners;

import java.util.Locale;
import org.ecopark.exchange.valuation.ValuationSettings;
import org.ecopark.exchange.valuation.View;
import org.ecopark.materials.MaterialClass;
import org.ecopark.measure.Distance;
import org.ecopark.transport.Carrier;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;

/**
 * A question to partners in which money, ways or emissions matter.
 *
 * @param basic which streams, years and how many
 * @param view whose gain ranks
 * @param explain whether figures come with their proofs
 * @param via whether one step of working up may lie between
 * @param after where the page before ended; null for the first page
 */
record RankedQuery(
        PartnerQuery basic,
        Reach reach,
        Sort sort,
        View view,
        boolean explain,
        boolean via,
        ValuationSettings settings,
        @Nullable Key after) {

    /** What ranks. */
    enum Sort {
        /** The straight distance, nearest first. */
        DISTANCE,
        /** The yearly gain of the view, largest first. */
        GAIN,
        /** The CO2e spared in a year, largest first. */
        CO2E,
        /** The yearly amount that can be shared, largest first. */
        AMOUNT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How far is looked; all that is given must hold. Nothing given: the reach of the material class by road or pipe.
     *
     * @param radius straight line
     * @param costPerUnit of the haul, in the money of the valuation
     */
    record Reach(
            @Nullable Distance radius,
            @Nullable Double roadKm,
            @Nullable Double minutes,
            @Nullable Double costPerUnit) {

        /** No lorry goes faster, so nothing within the minutes is farther in a straight line. */
        private static final double FASTEST_KM_PER_HOUR = 100;

        boolean isOfClass() {
            return radius == null && roadKm == null && minutes == null && costPerUnit == null;
        }

        /** Whether the limits say anything of a material: what goes by pipe or belt takes no driving time. */
        boolean reaches(MaterialClass material) {
            return minutes == null || Carrier.BY_ROAD.equals(material.reachBasis());
        }

        /** A straight distance beyond which nothing is within reach; null when only cost bounds. */
        @Nullable
        Double straightKm() {
            double km = Math.min(
                    radius == null ? Double.MAX_VALUE : radius.kilometres(),
                    Math.min(
                            roadKm == null ? Double.MAX_VALUE : roadKm,
                            minutes == null ? Double.MAX_VALUE : minutes / 60 * FASTEST_KM_PER_HOUR));
            return km == Double.MAX_VALUE ? null : (Double) km;
        }

        /** Whether a way is short enough; its cost is NaN when unknown. */
        boolean admits(Trip trip, double cost) {
            return (roadKm == null || trip.roadM() <= roadKm * 1000)
                    && (minutes == null || trip.minutes() <= minutes)
                    && (costPerUnit == null || cost <= costPerUnit);
        }
    }

    /**
     * Position in an order: the smaller comes first, what is unknown is infinite, then the nearer, then the ids.
     *
     * @param yard facility that lies between; 0 for none
     */
    record Key(double value, double straightM, long partnerId, long ownId, long yard) implements Comparable<Key> {

        private static final int PARTS = 5;

        @Override
        public int compareTo(Key other) {
            int byValue = Double.compare(value, other.value);
            if (byValue != 0) {
                return byValue;
            }
            int byDistance = Double.compare(straightM, other.straightM);
            if (byDistance != 0) {
                return byDistance;
            }
            int byPartner = Long.compare(partnerId, other.partnerId);
            if (byPartner != 0) {
                return byPartner;
            }
            int byOwn = Long.compare(ownId, other.ownId);
            return byOwn != 0 ? byOwn : Long.compare(yard, other.yard);
        }

        /** As an opaque word for addresses; numbers keep all their bits. */
        String word() {
            return String.join(
                    "-",
                    Long.toHexString(Double.doubleToLongBits(value)),
                    Long.toHexString(Double.doubleToLongBits(straightM)),
                    Long.toHexString(partnerId),
                    Long.toHexString(ownId),
                    Long.toHexString(yard));
        }

        /** @throws IllegalArgumentException when the word was not made by {@link #word()} */
        static Key parse(String word) {
            String[] parts = word.split("-", -1);
            if (parts.length != PARTS) {
                throw new IllegalArgumentException("not a page key: " + word);
            }
            double value = Double.longBitsToDouble(Long.parseUnsignedLong(parts[0], 16));
            double straight = Double.longBitsToDouble(Long.parseUnsignedLong(parts[1], 16));
            if (Double.isNaN(value) || !(straight >= 0)) {
                throw new IllegalArgumentException("not a page key: " + word);
            }
            return new Key(
                    value,
                    straight,
                    Long.parseUnsignedLong(parts[2], 16),
                    Long.parseUnsignedLong(parts[3], 16),
                    Long.parseUnsignedLong(parts[4], 16));
        }
    }
}
