package org.ecopark.layers.filters;

import java.util.List;
import org.ecopark.layers.FilterFunction;
import org.ecopark.layers.UnsupportedFilterException;
import org.ecopark.layers.ValueKind;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.temporal.After;
import org.geotools.api.filter.temporal.AnyInteracts;
import org.geotools.api.filter.temporal.Before;
import org.geotools.api.filter.temporal.Begins;
import org.geotools.api.filter.temporal.BegunBy;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.geotools.api.filter.temporal.During;
import org.geotools.api.filter.temporal.EndedBy;
import org.geotools.api.filter.temporal.Ends;
import org.geotools.api.filter.temporal.Meets;
import org.geotools.api.filter.temporal.MetBy;
import org.geotools.api.filter.temporal.OverlappedBy;
import org.geotools.api.filter.temporal.TContains;
import org.geotools.api.filter.temporal.TEquals;
import org.geotools.api.filter.temporal.TOverlaps;

/**
 * Relations in time as SQL, by the starts and ends of both sides; an instant is its own start and end. Where both sides
 * are days, days are compared; otherwise a day is the time from its first to its last microsecond in UTC.
 */
final class TemporalSql {

    private static final String FOREVER = "infinity";

    private final ValueSql values;
    private final SqlClause out;

    TemporalSql(ValueSql values, SqlClause out) {
        this.values = values;
        this.out = out;
    }

    /** Conditions as pairs: s and e are start and end of the first side, S and E of the second. */
    private static List<String> conditions(BinaryTemporalOperator filter) {
        if (filter instanceof After) {
            return List.of("s>E");
        } else if (filter instanceof Before) {
            return List.of("e<S");
        } else if (filter instanceof AnyInteracts) {
            return List.of("s<=E", "e>=S");
        } else if (filter instanceof TEquals) {
            return List.of("s=S", "e=E");
        } else if (filter instanceof TContains) {
            return List.of("s<S", "e>E");
        } else if (filter instanceof During) {
            return List.of("s>S", "e<E");
        } else if (filter instanceof EndedBy) {
            return List.of("s<S", "e=E");
        } else if (filter instanceof Ends) {
            return List.of("s>S", "e=E");
        } else if (filter instanceof Meets) {
            return List.of("e=S");
        } else if (filter instanceof MetBy) {
            return List.of("s=E");
        } else if (filter instanceof OverlappedBy) {
            return List.of("s>S", "s<E", "e>E");
        } else if (filter instanceof TOverlaps) {
            return List.of("s<S", "e>S", "e<E");
        } else if (filter instanceof BegunBy) {
            return List.of("s=S", "e>E");
        } else if (filter instanceof Begins) {
            return List.of("s=S", "e<E");
        }
        throw new UnsupportedFilterException(
                "This filter is not supported: " + filter.getClass().getSimpleName(), filter);
    }

    void append(BinaryTemporalOperator filter) {
        Expression one = filter.getExpression1();
        Expression other = filter.getExpression2();
        boolean days = isDays(one) && isDays(other);
        String separator = "(";
        for (String condition : conditions(filter)) {
            out.append(separator);
            appendEnd(one, condition.charAt(0) == 's', days);
            out.append(" " + condition.substring(1, condition.length() - 1) + " ");
            appendEnd(other, condition.endsWith("S"), days);
            separator = " AND ";
        }
        out.append(")");
    }

    /** Whether a side is told in days. Texts that read so are, too. */
    private boolean isDays(Expression side) {
        if (side instanceof FilterFunction interval && interval.name().equals(FilterFunction.INTERVAL)) {
            return interval.parameters().stream().allMatch(end -> isOpen(end) || isDays(end));
        }
        if (side instanceof Literal literal && literal.getValue() instanceof String text) {
            return text.length() == 10;
        }
        return values.kind(side) == ValueKind.DATE;
    }

    private static boolean isOpen(Expression end) {
        return end instanceof Literal literal && literal.getValue() == null;
    }

    private void appendEnd(Expression side, boolean start, boolean days) {
        Expression end = side;
        if (side instanceof FilterFunction interval && interval.name().equals(FilterFunction.INTERVAL)) {
            end = interval.parameters().get(start ? 0 : 1);
            if (isOpen(end)) {
                out.append("CAST(")
                        .bind(start ? "-" + FOREVER : FOREVER)
                        .append(days ? " AS date)" : " AS timestamptz)");
                return;
            }
        }
        if (days) {
            values.append(end, ValueKind.DATE);
        } else if (isDays(end)) {
            out.append("(CAST(CAST(");
            values.append(end, ValueKind.DATE);
            out.append(" AS date)").append(start ? "" : " + 1").append(" AS timestamp) AT TIME ZONE 'UTC'");
            out.append(start ? ")" : " - interval '1 microsecond')");
        } else {
            values.append(end, ValueKind.TIMESTAMP);
        }
    }
}
