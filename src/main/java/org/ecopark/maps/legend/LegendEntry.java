package org.ecopark.maps.legend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecopark.maps.drawing.PreparedStyle;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.api.util.InternationalString;
import org.jspecify.annotations.Nullable;

/**
 * A line of a legend: the rules of all passes that have one title, and for graduated symbols one sample value.
 *
 * @param property whose value the sample has; null when the symbols do not depend on one
 */
record LegendEntry(
        String title,
        List<Rule> rules,
        @Nullable String property,
        @Nullable Object value) {

    private static final double SAMPLE_RADIUS_M = 9;

    LegendEntry {
        rules = List.copyOf(rules);
    }

    static List<LegendEntry> of(Style style, Locale language, double scaleDenominator) {
        List<List<Rule>> byTitle = new ArrayList<>();
        for (FeatureTypeStyle pass : style.featureTypeStyles()) {
            for (Rule rule : pass.rules()) {
                boolean seen = Double.isNaN(scaleDenominator) || PreparedStyle.isSeen(rule, scaleDenominator);
                if (seen
                        && rule.symbolizers().stream().anyMatch(s -> !(s instanceof TextSymbolizer))
                        && !title(rule, Locale.ENGLISH).isEmpty()) {
                    add(rule, byTitle);
                }
            }
        }
        List<LegendEntry> entries = new ArrayList<>();
        byTitle.forEach(rules -> entries.addAll(samples(title(rules.get(0), language), rules)));
        return entries;
    }

    private static void add(Rule rule, List<List<Rule>> byTitle) {
        for (List<Rule> rules : byTitle) {
            if (title(rules.get(0), Locale.ENGLISH).equals(title(rule, Locale.ENGLISH))) {
                rules.add(rule);
                return;
            }
        }
        byTitle.add(new ArrayList<>(List.of(rule)));
    }

    static String title(Rule rule, Locale language) {
        if (rule.getDescription() == null || rule.getDescription().getTitle() == null) {
            return "";
        }
        InternationalString title = rule.getDescription().getTitle();
        String text = title.toString("ko".equals(language.getLanguage()) ? Locale.KOREAN : Locale.ENGLISH);
        return text == null ? title.toString() : text;
    }

    private static List<LegendEntry> samples(String title, List<Rule> rules) {
        for (Rule rule : rules) {
            for (Symbolizer symbol : rule.symbolizers()) {
                for (Expression expression : expressions(symbol)) {
                    Function graduated = graduated(expression);
                    if (graduated != null) {
                        return samples(title, rules, graduated);
                    }
                }
            }
        }
        return List.of(onGround(title, rules));
    }

    /** A circle of metres is shown by one that fits; a pixel of a legend is a metre long. */
    private static LegendEntry onGround(String title, List<Rule> rules) {
        for (Rule rule : rules) {
            for (Symbolizer symbol : rule.symbolizers()) {
                if (symbol instanceof PointSymbolizer point && point.getUnitOfMeasure() != null) {
                    return new LegendEntry(
                            title, rules, property(point.getGraphic().getSize()), SAMPLE_RADIUS_M);
                }
            }
        }
        return new LegendEntry(title, rules, null, null);
    }

    private static List<Expression> expressions(Symbolizer symbol) {
        List<Expression> found = new ArrayList<>();
        if (symbol instanceof PolygonSymbolizer area && area.getFill() != null) {
            found.add(area.getFill().getColor());
        } else if (symbol instanceof LineSymbolizer line) {
            add(line.getStroke(), found);
        } else if (symbol instanceof PointSymbolizer point && point.getUnitOfMeasure() == null) {
            Graphic graphic = point.getGraphic();
            if (graphic.graphicalSymbols().get(0) instanceof Mark mark) {
                if (mark.getFill() != null) {
                    found.add(mark.getFill().getColor());
                }
                add(mark.getStroke(), found);
            }
            found.add(graphic.getSize());
        }
        return found;
    }

    private static void add(@Nullable Stroke stroke, List<Expression> found) {
        if (stroke != null) {
            found.add(stroke.getColor());
            found.add(stroke.getWidth());
        }
    }

    /** The function that makes the difference, below what only guards it against nothing. */
    private static @Nullable Function graduated(@Nullable Expression expression) {
        if (!(expression instanceof Function function)) {
            return null;
        }
        List<Expression> arguments = function.getParameters();
        return switch (function.getName()) {
            case "Recode", "Categorize", "Interpolate" -> function;
            case "if_then_else" -> {
                Function second = graduated(arguments.get(1));
                yield second != null ? second : graduated(arguments.get(2));
            }
            default -> null;
        };
    }

    private static List<LegendEntry> samples(String title, List<Rule> rules, Function function) {
        List<Expression> arguments = function.getParameters();
        String property = property(arguments.get(0));
        List<LegendEntry> entries = new ArrayList<>();
        if (property == null) {
            return List.of(new LegendEntry(title, rules, null, null));
        }
        boolean root = arguments.get(0) instanceof Function f && f.getName().equals("sqrt");
        switch (function.getName()) {
            case "Recode" -> {
                for (int i = 1; i + 1 < arguments.size(); i += 2) {
                    Object value = literal(arguments.get(i));
                    entries.add(new LegendEntry(title + ": " + value, rules, property, value));
                }
            }
            case "Categorize" -> {
                for (int i = 1; i < arguments.size(); i += 2) {
                    entries.add(step(title, rules, property, arguments, i));
                }
            }
            default -> {
                for (int i = 1; i + 1 < arguments.size() - 1; i += 2) {
                    double at = number(arguments.get(i));
                    double value = root ? squared(at) : at;
                    entries.add(new LegendEntry(title + ": " + plain(value), rules, property, value));
                }
            }
        }
        return entries;
    }

    private static LegendEntry step(
            String title, List<Rule> rules, String property, List<Expression> arguments, int i) {
        boolean first = i == 1;
        boolean last = i + 1 >= arguments.size() || !isNumber(arguments.get(i + 1));
        double low = first ? Double.NaN : number(arguments.get(i - 1));
        double high = last ? Double.NaN : number(arguments.get(i + 1));
        String range = first ? "< " + plain(high) : last ? "≥ " + plain(low) : plain(low) + " – " + plain(high);
        double sample = first ? high - 1e-9 - Math.abs(high) * 1e-9 : low;
        return new LegendEntry(title + ": " + range, rules, property, sample);
    }

    private static boolean isNumber(Expression expression) {
        return expression.evaluate(null, Double.class) != null;
    }

    private static double number(Expression expression) {
        Double number = expression.evaluate(null, Double.class);
        return number == null ? Double.NaN : number;
    }

    private static @Nullable Object literal(Expression expression) {
        return expression instanceof Literal literal ? literal.getValue() : null;
    }

    private static @Nullable String property(Expression expression) {
        if (expression instanceof PropertyName name) {
            return name.getPropertyName();
        }
        if (expression instanceof BinaryExpression pair) {
            String first = property(pair.getExpression1());
            return first != null ? first : property(pair.getExpression2());
        }
        if (expression instanceof Function function) {
            return function.getParameters().stream()
                    .map(LegendEntry::property)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    /** The square as it was written in the style: that of a root misses it by a bit. */
    private static double squared(double root) {
        return new java.math.BigDecimal(root * root)
                .round(new java.math.MathContext(12))
                .doubleValue();
    }

    private static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.format(Locale.ENGLISH, "%,d", (long) value);
        }
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
