package org.ecopark.features;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.ecopark.web.Problem;

/**
 * The grammar of {@code datetime}: an instant or an interval of RFC 3339, open ends as {@code ..} or nothing. No layer
 * declares which of its properties is its time, and the standard has features without time match every datetime, so a
 * well-formed value selects all.
 */
final class TimeParameter {

    private TimeParameter() {}

    static void require(String text) {
        String[] ends = text.split("/", -1);
        boolean interval = ends.length == 2;
        if (ends.length > 2 || (interval && isOpen(ends[0]) && isOpen(ends[1]))) {
            throw refusal(text);
        }
        try {
            Instant start = interval && isOpen(ends[0]) ? Instant.MIN : instant(ends[0]);
            Instant end = !interval || isOpen(ends[1]) ? Instant.MAX : instant(ends[1]);
            if (start.isAfter(end)) {
                throw refusal(text);
            }
        } catch (DateTimeException e) {
            throw refusal(text);
        }
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static Instant instant(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    private static RuntimeException refusal(String text) {
        return Problem.badRequest("wrong_datetime").with("given", text).exception();
    }
}
