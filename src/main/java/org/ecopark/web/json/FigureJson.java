package org.ecopark.web.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Figures in answers: name, value, unit, provenance, the range where one is known, and on request the whole proof down to the
 * sources. Numbers have nine digits, more than any input has.
 */
public final class FigureJson {

    private static final MathContext DIGITS = new MathContext(9);

    private FigureJson() {}

    /** The figure, with everything it was computed from when that is asked for; null stays null. */
    public static @Nullable Map<String, Object> of(@Nullable Figure figure, boolean explain) {
        return figure == null ? null : explain ? proof(figure) : value(figure);
    }

    /** The figure with everything it was computed from. */
    public static Map<String, Object> proof(Figure figure) {
        Map<String, Object> json = value(figure);
        putKnown(json, "formula", figure.formula());
        putKnown(json, "source", figure.source());
        json.put("inputs", figure.inputs().stream().map(FigureJson::proof).toList());
        return json;
    }

    private static Map<String, Object> value(Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", figure.name());
        json.put("value", rounded(figure.value()));
        putKnown(json, "low", figure.low() == null ? null : rounded(figure.low()));
        putKnown(json, "high", figure.high() == null ? null : rounded(figure.high()));
        json.put("unit", figure.unit());
        json.put("provenance", figure.provenance().key());
        return json;
    }

    private static void putKnown(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static Double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
