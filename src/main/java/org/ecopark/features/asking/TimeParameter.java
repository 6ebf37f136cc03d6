package org.ecopark.features.asking;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerTime;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * The parameter {@code datetime}: an instant or an interval of RFC 3339, open ends as {@code ..} or nothing; a day is all of
 * it, in UTC. Features without time match every datetime, as the standard has it.
 */
final class TimeParameter {

    private static final Duration LAST_OF_DAY = Duration.ofDays(1).minusNanos(1000);

    private TimeParameter() {}

    /**
     * The features that are then; empty when it is not asked for or the layer has no time.
     *
     * @throws org.ecopark.web.ProblemException when it is no time, whatever the layer
     */
    static Optional<Filter> find(Parameters parameters, Layer layer) {
        return parameters
                .findText("datetime")
                .flatMap(text -> read(text, layer.schema().time()));
    }

    private static Optional<Filter> read(String text, @Nullable LayerTime time) {
        String[] ends = text.split("/", -1);
        String first = ends[0];
        String last = ends[ends.length - 1];
        boolean interval = ends.length == 2;
        if (ends.length > 2 || (interval && isOpen(first) && isOpen(last))) {
            throw refusal(text);
        }
        try {
            Instant from = interval && isOpen(first) ? null : start(first);
            Instant until = interval && isOpen(last) ? null : end(last);
            if (from != null && until != null && from.isAfter(until)) {
                throw refusal(text);
            }
            return Optional.ofNullable(time).map(known -> known.meets(from, until));
        } catch (DateTimeException e) {
            throw refusal(text);
        }
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static Instant start(String text) {
        if (!text.matches("\\d{4}-.{1,40}")) {
            throw new DateTimeException("The years of the database end sooner");
        }
        return isDay(text)
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    private static Instant end(String text) {
        return isDay(text) ? start(text).plus(LAST_OF_DAY) : start(text);
    }

    private static boolean isDay(String text) {
        return text.length() == 10;
    }

    private static RuntimeException refusal(String text) {
        return Problem.badRequest("wrong_datetime").with("given", text).exception();
    }
}
