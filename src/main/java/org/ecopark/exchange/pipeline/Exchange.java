package org.ecopark.exchange.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;

/**
 * An agreed or discussed exchange with everything that was noted about it. Null is unknown.
 *
 * @param nameKo what it is called in Korean; null where it has one name for all
 * @param version grows with every edit by people
 * @param told grows with everything the server finds out about it
 */
record Exchange(
        long id,
        long version,
        long told,
        @Nullable String name,
        @Nullable String nameKo,
        Standing standing,
        Party offer,
        Party need,
        @Nullable Long parkId,
        @Nullable String parkName,
        Goods goods,
        Price price,
        Route route,
        Period period,
        @Nullable String note,
        Match match,
        Origin origin,
        Conflict conflict) {

    /**
     * Where it stands and since when.
     *
     * @param on the day, or the first day of the year when only that is known
     */
    record Standing(
            State state,
            @Nullable When on,
            @Nullable String barrier,
            @Nullable String barrierWords) {}

    /** A day, or a year of which the day is unknown. */
    record When(LocalDate date, boolean onlyYear) {

        static @Nullable When of(JsonBody.@Nullable Day day) {
            return day == null ? null : new When(day.date(), day.onlyYear());
        }

        /** As written in JSON: {@code 1982} or {@code 1982-05-31}. */
        String word() {
            return onlyYear ? Integer.toString(date.getYear()) : date.toString();
        }
    }

    /**
     * One end of the exchange, as noted.
     *
     * @param streamId id in the register now; null when it never was there or is gone
     * @param key by which the register knows the stream over re-imports; null for a party outside the register
     */
    record Party(
            @Nullable Long streamId,
            @Nullable StreamKey key,
            @Nullable Long facilityId,
            String name,
            @Nullable String country,
            @Nullable Long parkId,
            @Nullable String parkName,
            @Nullable Double longitude,
            @Nullable Double latitude,
            boolean gone,
            boolean illustrative) {}

    /** Source and id in that source. */
    record StreamKey(String source, String id) {}

    record Goods(
            @Nullable String materialClass,
            @Nullable String codeSystem,
            @Nullable String code,
            @Nullable Double low,
            @Nullable Double amount,
            @Nullable Double high,
            String unit) {}

    /** Money for a unit of the amount; {@code payer}: offerer, receiver, nobody. */
    record Price(
            @Nullable Double value,
            @Nullable String currency,
            @Nullable Integer year,
            @Nullable String payer) {}

    /** Distances as noted; {@code source}: how the one by road was made. */
    record Route(
            @Nullable Double straightM,
            @Nullable Double roadM,
            @Nullable String source) {}

    /** From the first to the last day; null is open. */
    record Period(@Nullable LocalDate start, @Nullable LocalDate end) {}

    /** How offer and need were judged when last written. */
    record Match(
            @Nullable String grade,
            @Nullable Double score,
            List<String> reasons,
            @Nullable String overrideReason) {

        static final Match NONE = new Match(null, null, List.of(), null);

        Match {
            reasons = List.copyOf(reasons);
        }
    }

    record Origin(
            String source,
            String sourceId,
            @Nullable String ownerOrg,
            String visibility,
            String provenance,
            @Nullable String url,
            @Nullable String note,
            @Nullable Integer year,
            @Nullable String licence,
            @Nullable Instant updatedAt,
            String updatedBy) {}

    /**
     * Who wants the same tonnes.
     *
     * @param overBooked by how much all that is booked, with this one, exceeds the stream at its worst time; null when
     *     that cannot be told
     * @param unknown why it cannot be told
     * @param notice that it does not fit any more beside what is firm; null when it does
     */
    record Conflict(
            List<Long> competesWith,
            @Nullable Double overBooked,
            @Nullable String side,
            @Nullable String unknown,
            @Nullable Notice notice) {

        static final Conflict NONE = new Conflict(List.of(), null, null, "no_stream", null);

        Conflict {
            competesWith = List.copyOf(competesWith);
        }
    }

    /** {@code amount} is what is lacking, in the unit of the exchange. */
    record Notice(String side, double amount, @Nullable Instant since) {}

    /** One move, with who said so. */
    record Event(
            long id,
            Instant recordedAt,
            String who,
            @Nullable State from,
            State to,
            @Nullable When on,
            @Nullable String note,
            @Nullable String barrier,
            @Nullable String barrierWords) {}

    /**
     * An effect by one metric.
     *
     * @param annualValue null while not known
     * @param attribution share that is owed to the exchange, 0 to 1
     * @param baseline what would be otherwise, in words
     */
    record Impact(
            Metric metric,
            @Nullable Double annualValue,
            String unit,
            @Nullable Integer priceYear,
            @Nullable Integer startYear,
            @Nullable Double persistenceYears,
            @Nullable Double attribution,
            @Nullable String baseline,
            @Nullable String source,
            String provenance) {}
}
