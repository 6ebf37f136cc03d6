package org.ecopark.formats.writing;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Values as one piece of text, for formats that have no better. */
public final class FlatText {

    private static final JsonFactory JSON = new JsonFactory();

    private FlatText() {}

    /** The value as text; null for null and for numbers that are not finite. */
    public static @Nullable String of(@Nullable Object value) {
        if (value instanceof OffsetDateTime time) {
            return timestamp(time);
        }
        if (value instanceof List<?> list) {
            return joined(list);
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return null;
        }
        return value == null ? null : value.toString();
    }

    /** As RFC 3339 writes it, always with seconds, which Java leaves out when they are zero. */
    public static String timestamp(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    /**
     * Elements joined by semicolons; where that could not be taken apart again (an element that is unknown, blank at an
     * end or holds a semicolon, no element, a beginning that looks like JSON) a JSON array.
     */
    public static String joined(List<?> list) {
        boolean plain = !list.isEmpty()
                && list.stream().allMatch(FlatText::isPlain)
                && !list.get(0).toString().startsWith("[");
        return plain ? list.stream().map(String::valueOf).collect(Collectors.joining(";")) : json(list);
    }

    private static boolean isPlain(@Nullable Object element) {
        if (element == null || (element instanceof Double number && !Double.isFinite(number))) {
            return false;
        }
        String text = element.toString();
        return !text.isEmpty() && text.equals(text.strip()) && text.indexOf(';') < 0;
    }

    /** A list as a JSON array. */
    public static String json(List<?> list) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            array(list, json);
        }
        return text.toString();
    }

    /** Writes a list as a JSON array. */
    public static void array(List<?> list, JsonGenerator json) {
        json.writeStartArray();
        for (Object element : list) {
            if (element == null || (element instanceof Double number && !Double.isFinite(number))) {
                json.writeNull();
            } else if (element instanceof Number number) {
                json.writeNumber(number.toString());
            } else {
                json.writeString(element.toString());
            }
        }
        json.writeEndArray();
    }
}
