package org.ecopark.formats.geojson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.StrictText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Streamed JSON whose faults are sentences with line and column. NaN and Infinity are read, so that rows can name them. */
final class JsonText implements AutoCloseable {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final StrictText text;
    private final JsonParser parser;

    JsonText(StrictText text) {
        this.text = text;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** Runs a piece of reading and turns the parser's complaints into sentences. */
    <T extends @Nullable Object> T reading(Supplier<T> work) {
        try {
            return work.get();
        } catch (UnexpectedEndOfInputException e) {
            throw new BrokenFileException(
                    "the file ends in the middle" + place(e.getLocation()) + ": it was cut off or a bracket is missing",
                    e);
        } catch (JacksonException e) {
            if (e.getCause() instanceof BrokenFileException broken) {
                throw broken;
            }
            throw new BrokenFileException("not JSON" + place(e.getLocation()) + ": " + e.getOriginalMessage(), e);
        }
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    JsonParser parser() {
        return parser;
    }

    long bytesRead() {
        return text.bytesRead();
    }

    String line() {
        return "line " + parser.currentTokenLocation().getLineNr();
    }

    /** The value that begins at the current token: text, Long, Double, Boolean, List, Map or null. */
    @Nullable
    Object value() {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Object integer() {
        boolean fits = parser.getNumberType() == JsonParser.NumberType.INT
                || parser.getNumberType() == JsonParser.NumberType.LONG;
        return fits ? (Object) parser.getLongValue() : (Object) parser.getDoubleValue();
    }

    Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value());
        }
        return members;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return items;
    }

    @Override
    public void close() {
        parser.close();
    }
}
