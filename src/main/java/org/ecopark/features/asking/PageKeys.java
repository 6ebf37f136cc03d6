package org.ecopark.features.asking;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.shelf.PageKey;
import org.ecopark.layers.shelf.SortKey;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The keys of pages as callers see them, in {@code after}. They are opaque, and belong to one order: a key of another
 * order is refused.
 */
public final class PageKeys {

    private static final String MARK = "k";
    private static final String NAME = "after";

    private PageKeys() {}

    public static String write(PageKey key) {
        StringBuilder text = new StringBuilder(MARK).append(Long.toString(key.id(), Character.MAX_RADIX));
        for (Object value : key.values()) {
            text.append('.');
            if (value != null) {
                byte[] bytes = ("=" + value).getBytes(StandardCharsets.UTF_8);
                text.append(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            }
        }
        return text.toString();
    }

    static @Nullable PageKey read(Parameters parameters, Layer layer, List<SortKey> order) {
        String text = parameters.findText(NAME).orElse(null);
        if (text == null) {
            return null;
        }
        String[] parts = text.split("\\.", -1);
        if (!parts[0].startsWith(MARK) || parts.length != order.size() + 1) {
            throw refusal(text);
        }
        try {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                values.add(value(parts[i + 1], type(layer, order.get(i))));
            }
            return new PageKey(values, Long.parseLong(parts[0].substring(MARK.length()), Character.MAX_RADIX));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refusal(text);
        }
    }

    private static LayerProperty.Type type(Layer layer, SortKey key) {
        return layer.schema().findProperty(key.property()).orElseThrow().type();
    }

    private static @Nullable Object value(String part, LayerProperty.Type type) {
        if (part.isEmpty()) {
            return null;
        }
        String text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        if (!text.startsWith("=") || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no value");
        }
        String value = text.substring(1);
        return switch (type) {
            case TEXT -> value;
            case INTEGER -> Long.valueOf(value);
            case DECIMAL -> Double.valueOf(value);
            case BOOLEAN -> Boolean.valueOf(value);
            case DATE -> LocalDate.parse(value);
            case TIMESTAMP -> OffsetDateTime.parse(value);
            case TEXT_LIST, DECIMAL_LIST, JSON -> throw new IllegalArgumentException("not sorted by");
        };
    }

    private static RuntimeException refusal(String key) {
        return Problem.badRequest("wrong_page_key").with("given", key).exception();
    }
}
