package org.ecopark.intake.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a column gets its value: the first of some templates that has one, then perhaps a part of it, a translation, a
 * factor, a split into a list.
 *
 * @param from templates in order of preference
 * @param list whether all of {@code from} together are the value, as a list
 * @param match the part of the text to keep: its first group, or all that matches; null for the whole text
 * @param map translations of texts; empty for none
 * @param otherwise what becomes of a text that has no translation
 * @param elseText translation of every text that has none of its own; null to go by {@code otherwise}
 * @param factor for a number; 1 leaves it alone
 * @param split between the items of a list in one text; null for no list
 * @param decimalComma whether numbers are written 1.234,5
 * @param dateFormat pattern of dates; null for ISO 8601
 */
record ValueRule(
        List<Template> from,
        boolean list,
        @Nullable Pattern match,
        Map<String, @Nullable String> map,
        Otherwise otherwise,
        @Nullable String elseText,
        double factor,
        @Nullable String split,
        boolean decimalComma,
        @Nullable String dateFormat) {

    /** What becomes of a text that the map does not hold. */
    enum Otherwise {
        REFUSE,
        KEEP,
        NONE
    }

    static ValueRule of(Template template) {
        return new ValueRule(List.of(template), false, null, Map.of(), Otherwise.REFUSE, null, 1, null, false, null);
    }

    static ValueRule list(List<Template> items) {
        return new ValueRule(items, true, null, Map.of(), Otherwise.REFUSE, null, 1, null, false, null);
    }

    /** Columns of the file that may be looked at. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        from.forEach(template -> columns.addAll(template.columns()));
        return columns;
    }

    @Nullable
    Object value(RowValues row) {
        if (list) {
            List<Object> items = new ArrayList<>();
            for (Template template : from) {
                Object item = template.value(row);
                if (item != null) {
                    items.add(item);
                }
            }
            return items;
        }
        for (Template template : from) {
            Object value = template.value(row);
            if (value != null) {
                return refined(value);
            }
        }
        return null;
    }

    private @Nullable Object refined(Object raw) {
        Object value = match == null ? raw : matched(match, Typing.text(raw));
        if (value != null && !map.isEmpty()) {
            value = translated(Typing.text(value));
        }
        if (value != null && factor != 1) {
            value = Typing.number(value, decimalComma) * factor;
        }
        if (value instanceof String text && split != null) {
            return Arrays.stream(text.split(Pattern.quote(split)))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
        return value;
    }

    private static @Nullable String matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        return matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    }

    private @Nullable Object translated(String text) {
        if (map.containsKey(text)) {
            return map.get(text);
        }
        if (elseText != null) {
            return elseText;
        }
        return switch (otherwise) {
            case KEEP -> text;
            case NONE -> null;
            case REFUSE ->
                throw new BadValueException(
                        "unmapped_value", "'" + text + "' has no translation; the profile knows " + map.keySet());
        };
    }
}
