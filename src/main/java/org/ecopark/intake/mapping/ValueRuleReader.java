package org.ecopark.intake.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads how one column gets its value: a text with places, a list of such texts, or a mapping with more to say. */
final class ValueRuleReader {

    private static final List<String> KEYS = List.of(
            "from", "text", "default", "match", "map", "otherwise", "else", "factor", "split", "decimal", "date");

    private final YamlMap map;
    private final String column;

    ValueRuleReader(YamlMap map, String column) {
        this.map = map;
        this.column = column;
    }

    /** The rule; null when the column is said to stay unknown. */
    @Nullable
    ValueRule read() {
        if (map.isMap(column)) {
            YamlMap rule = map.findMap(column).orElseThrow();
            ValueRule read = rule(rule);
            rule.refuseOthers();
            return read;
        }
        List<Template> templates =
                map.texts(column).stream().map(this::template).toList();
        if (map.isList(column)) {
            return ValueRule.list(templates);
        }
        return map.findText(column).isEmpty() ? null : ValueRule.of(templates.get(0));
    }

    private Template template(String text) {
        try {
            return Template.of(text);
        } catch (IllegalArgumentException e) {
            throw map.complaint(column, String.valueOf(e.getMessage()));
        }
    }

    private ValueRule rule(YamlMap rule) {
        List<Template> from = new ArrayList<>();
        rule.texts("from").forEach(name -> from.add(Template.column(name)));
        rule.findText("text").ifPresent(text -> from.add(template(text)));
        if (from.isEmpty()) {
            KEYS.forEach(rule::has);
            rule.refuseOthers();
            throw rule.complaint("'" + column + "' says neither 'from' (a column) nor 'text' (a template)");
        }
        rule.findText("default").ifPresent(text -> from.add(template(text)));
        return new ValueRule(
                List.copyOf(from),
                false,
                rule.findText("match").map(text -> pattern(rule, text)).orElse(null),
                translations(rule),
                otherwise(rule),
                rule.findText("else").orElse(null),
                factor(rule),
                rule.findText("split").orElse(null),
                decimalComma(rule),
                rule.findText("date").orElse(null));
    }

    private static Pattern pattern(YamlMap rule, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw rule.complaint("match", "'match' is no regular expression: " + e.getDescription());
        }
    }

    private static Map<String, @Nullable String> translations(YamlMap rule) {
        Map<String, @Nullable String> translations = new LinkedHashMap<>();
        rule.findMap("map")
                .ifPresent(words -> words.freeKeys()
                        .forEach(word ->
                                translations.put(word, words.findText(word).orElse(null))));
        return translations;
    }

    private static ValueRule.Otherwise otherwise(YamlMap rule) {
        return rule.find("otherwise", word -> {
                    try {
                        return ValueRule.Otherwise.valueOf(word.toUpperCase(Locale.ROOT));
                    } catch (IllegalArgumentException e) {
                        throw new IllegalArgumentException("write refuse, keep or none, not '" + word + "'", e);
                    }
                })
                .orElse(ValueRule.Otherwise.REFUSE);
    }

    private static double factor(YamlMap rule) {
        return rule.find("factor", text -> {
                    Double number = Typing.findNumber(text);
                    if (number == null || !Double.isFinite(number)) {
                        throw new IllegalArgumentException("'" + text + "' is no number");
                    }
                    return number;
                })
                .orElse(1.0);
    }

    private static boolean decimalComma(YamlMap rule) {
        return rule.find("decimal", sign -> {
                    if (!sign.equals(",") && !sign.equals(".")) {
                        throw new IllegalArgumentException("write \",\" or \".\", not '" + sign + "'");
                    }
                    return sign.equals(",");
                })
                .orElse(false);
    }
}
