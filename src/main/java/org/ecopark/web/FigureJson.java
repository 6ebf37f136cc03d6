package org.ecopark.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ecopark.measure.Figure;

/** Figures in answers: value, unit, range and provenance, and on request the whole proof down to the sources. */
public final class FigureJson {

    private FigureJson() {}

    /** The figure with everything it was computed from. */
    public static Map<String, Object> proof(Figure figure) {
        Map<String, Object> json = value(figure);
        json.put("formula", figure.formula());
        json.put("source", figure.source());
        json.put("inputs", figure.inputs().stream().map(FigureJson::proof).toList());
        return json;
    }

    /** The figure without its proof; low and high are null where the range is not known. */
    public static Map<String, Object> value(Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", figure.name());
        json.put("value", figure.value());
        json.put("low", figure.low());
        json.put("high", figure.high());
        json.put("unit", figure.unit());
        json.put("provenance", figure.provenance().key());
        return json;
    }
}
