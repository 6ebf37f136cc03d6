package org.ecopark.web.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopark.measure.Figure;

/**
 * Sentences and numbers of a page in a language. Sentences stand whole in a file a language, with numbered gaps; none is
 * put together from parts.
 */
public class Sentences {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private final Locale language;
    private final Properties texts = new Properties();

    /**
     * Reads the sentences of a room.
     *
     * @param room folder of the files {@code words.en.properties} and {@code words.ko.properties}
     */
    public Sentences(String room, Locale language) {
        this.language = language;
        String file = "/" + room + "/words." + language.getLanguage() + ".properties";
        try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Locale language() {
        return language;
    }

    /** Keys of all sentences. */
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /**
     * A sentence with its gaps {@code {0}}, {@code {1}} … filled.
     *
     * @throws IllegalArgumentException when there is none of that key
     */
    public String say(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The name of an input or a limit; its key in plain letters when it has no name here. */
    public String name(String key) {
        int colon = key.indexOf(':');
        String own = colon < 0 ? key : key.substring(0, colon);
        String name = texts.getProperty("name." + own, own.replace('_', ' '));
        return colon < 0 ? name : name + " (" + key.substring(colon + 1).replace('_', ' ') + ")";
    }

    /** Names in a row. */
    public String names(List<String> keys) {
        return keys.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** A number with three digits that count, grouped, such as 47,800,000 or 0.32. */
    public String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS);
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(Math.max(0, Math.min(6, rounded.scale())));
        return format.format(rounded);
    }

    /** A whole number, grouped. */
    public String whole(double value) {
        NumberFormat format = NumberFormat.getIntegerInstance(language);
        return format.format(Math.rint(value));
    }

    /** A value with one digit after the point. */
    public String tenth(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** A share as percent. */
    public String percent(double share) {
        return tenth(100 * share) + " %";
    }

    /** A unit for people: {@code GBP_2025/t} becomes {@code GBP (2025) / t}. */
    public String unit(String unit) {
        String plain = unit.replaceAll("([A-Z]{3})_(\\d{4})", "$1 ($2)")
                .replace("_per_year", say("unit.per_year"))
                .replace("/year", say("unit.per_year"))
                .replace("_per_day", say("unit.per_day"));
        return "1".equals(plain) ? "" : plain.replace('_', ' ');
    }

    /** A figure as people read it: {@code 52,000 (41,000 to 67,000) t/yr}. */
    public String figure(Figure figure) {
        boolean ranged =
                figure.low() != null && figure.high() != null && !figure.low().equals(figure.high());
        String amount = ranged
                ? say(
                        "range",
                        number(figure.value()),
                        number(Objects.requireNonNull(figure.low())),
                        number(Objects.requireNonNull(figure.high())))
                : number(figure.value());
        return (amount + " " + unit(figure.unit())).strip();
    }
}
