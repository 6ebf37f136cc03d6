package org.ecopark.exchange.partners;

import org.ecopark.measure.Distance;
import org.jspecify.annotations.Nullable;

/**
 * How partners are asked for.
 *
 * @param radius in a straight line; null for the reach of the material class by estimated road
 * @param materialClass only streams of this class (of the asking facility); null for all
 * @param direction only the facility's {@code offer}s or {@code need}s; null for both
 * @param year only partners of this year; null for all
 * @param rejected whether candidates that do not fit are listed too
 * @param after where the page before ended; null for the first page
 */
record PartnerQuery(
        @Nullable Distance radius,
        @Nullable String materialClass,
        @Nullable String direction,
        @Nullable Integer year,
        boolean rejected,
        @Nullable PageKey after,
        int limit) {

    /** Position in the order by distance, then by the ids of the two streams. */
    record PageKey(double distanceM, long partnerId, long ownId) implements Comparable<PageKey> {

        static PageKey of(Synergy synergy) {
            return new PageKey(
                    synergy.straightM(), synergy.partner().id(), synergy.own().id());
        }

        @Override
        public int compareTo(PageKey other) {
            int byDistance = Double.compare(distanceM, other.distanceM);
            if (byDistance != 0) {
                return byDistance;
            }
            int byPartner = Long.compare(partnerId, other.partnerId);
            return byPartner != 0 ? byPartner : Long.compare(ownId, other.ownId);
        }

        /** As an opaque word for addresses; distances keep all their bits. */
        String word() {
            return Long.toHexString(Double.doubleToLongBits(distanceM)) + "-" + Long.toHexString(partnerId) + "-"
                    + Long.toHexString(ownId);
        }

        /** @throws IllegalArgumentException when the word was not made by {@link #word()} */
        static PageKey parse(String word) {
            String[] parts = word.split("-", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("not a page key: " + word);
            }
            double distance = Double.longBitsToDouble(Long.parseUnsignedLong(parts[0], 16));
            if (!(distance >= 0)) {
                throw new IllegalArgumentException("not a page key: " + word);
            }
            return new PageKey(distance, Long.parseUnsignedLong(parts[1], 16), Long.parseUnsignedLong(parts[2], 16));
        }
    }
}
