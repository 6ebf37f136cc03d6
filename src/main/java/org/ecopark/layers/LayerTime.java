package org.ecopark.layers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ecopark.layers.LayerProperty.Type;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;

/**
 * When a feature is, by its properties: the first of the spans of which it has an end. A missing end is open. A day lasts
 * from its first to its last moment in UTC, so does a year that is told as a whole number. A feature that has an end of no
 * span is without time, and any time meets it, as OGC API Features asks for.
 *
 * @param spans at least one; the one that is preferred first
 */
public record LayerTime(List<Span> spans) {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final Set<String> STARTS =
            Set.of("start", "start_date", "begin", "from", "date_from", "valid_from", "시작", "시작일");
    private static final Set<String> ENDS =
            Set.of("end", "end_date", "until", "to", "date_to", "valid_to", "종료", "종료일");
    private static final String YEAR = "year";

    public LayerTime {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("Time has at least one span");
        }
    }

    /**
     * Two ends of a time.
     *
     * @param start a day, a moment or a year; null where only ends are told
     * @param end of the same; the start itself for an instant; null where only starts are told
     */
    public record Span(
            @Nullable LayerProperty start, @Nullable LayerProperty end) {

        public Span {
            if (start == null && end == null) {
                throw new IllegalArgumentException("A span has a start or an end");
            }
            require(start);
            require(end);
        }

        private static void require(@Nullable LayerProperty property) {
            if (property != null && !isTime(property) && property.type() != Type.INTEGER) {
                throw new IllegalArgumentException(property.name() + " is neither day, moment nor year");
            }
        }

        private Filter unknown() {
            if (start == null || start.equals(end)) {
                return FILTERS.isNull(name(end));
            }
            return end == null ? FILTERS.isNull(name(start)) : FILTERS.and(isNull(start), isNull(end));
        }

        private Filter meets(@Nullable Instant from, @Nullable Instant until) {
            List<Filter> parts = new ArrayList<>();
            if (start != null && until != null) {
                parts.add(orOpen(start, FILTERS.lessOrEqual(name(start), FILTERS.literal(as(start, until)))));
            }
            if (end != null && from != null) {
                parts.add(orOpen(end, FILTERS.greaterOrEqual(name(end), FILTERS.literal(as(end, from)))));
            }
            return parts.isEmpty() ? Filter.INCLUDE : parts.size() == 1 ? parts.get(0) : FILTERS.and(parts);
        }

        private static Filter orOpen(LayerProperty property, Filter filter) {
            return FILTERS.or(isNull(property), filter);
        }

        private static Filter isNull(LayerProperty property) {
            return FILTERS.isNull(name(property));
        }

        private static Expression name(@Nullable LayerProperty property) {
            return FILTERS.property(property == null ? "" : property.name());
        }

        /** A moment as the property would tell it. */
        private static Object as(LayerProperty property, Instant moment) {
            OffsetDateTime time = moment.atOffset(ZoneOffset.UTC);
            return switch (property.type()) {
                case INTEGER -> (long) time.getYear();
                case DATE -> time.toLocalDate();
                default -> time;
            };
        }
    }

    /** Ends told by two properties of a list; a name that is null is an open end. */
    public static Span span(List<LayerProperty> properties, @Nullable String start, @Nullable String end) {
        return new Span(find(properties, start), find(properties, end));
    }

    private static @Nullable LayerProperty find(List<LayerProperty> properties, @Nullable String name) {
        if (name == null) {
            return null;
        }
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No property " + name));
    }

    /**
     * The time of a table of which nothing is known but its columns: two days or moments that are called start and end,
     * else the first day or moment, else the whole number that is called year.
     */
    public static Optional<LayerTime> guess(List<LayerProperty> properties) {
        List<LayerProperty> times =
                properties.stream().filter(LayerTime::isTime).toList();
        Optional<LayerProperty> start = called(times, STARTS);
        Optional<LayerProperty> end = called(times, ENDS);
        if (start.isPresent() && end.isPresent()) {
            return Optional.of(new LayerTime(List.of(new Span(start.get(), end.get()))));
        }
        return times.stream()
                .findFirst()
                .or(() -> properties.stream()
                        .filter(property -> property.name().equals(YEAR) && property.type() == Type.INTEGER)
                        .findFirst())
                .map(instant -> new LayerTime(List.of(new Span(instant, instant))));
    }

    private static Optional<LayerProperty> called(List<LayerProperty> times, Set<String> names) {
        return times.stream()
                .filter(property -> names.contains(property.name())
                        || names.contains(property.title().en().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static boolean isTime(LayerProperty property) {
        return property.type() == Type.DATE || property.type() == Type.TIMESTAMP;
    }

    /**
     * The features that are at some moment of a time, and those without time.
     *
     * @param from null for since ever
     * @param until null for for ever
     */
    public Filter meets(@Nullable Instant from, @Nullable Instant until) {
        Filter rest = Filter.INCLUDE;
        for (int i = spans.size() - 1; i >= 0; i--) {
            Filter unknown = spans.get(i).unknown();
            Filter meets = spans.get(i).meets(from, until);
            Filter known = FILTERS.and(FILTERS.not(unknown), meets);
            rest = FILTERS.or(known, rest == Filter.INCLUDE ? unknown : FILTERS.and(unknown, rest));
        }
        return rest;
    }
}
