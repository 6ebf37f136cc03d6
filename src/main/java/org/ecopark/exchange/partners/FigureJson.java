package org.ecopark.exchange.partners;

import java.math.BigDecimal;
import java.math.MathContext;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Figures as JSON: value, range, unit and provenance, and when asked the whole proof. */
final class FigureJson {

    /** Far more digits than any input has. */
    private static final MathContext DIGITS = new MathContext(9);

    private final JsonGenerator json;
    private final boolean explain;

    FigureJson(JsonGenerator json, boolean explain) {
        this.json = json;
        this.explain = explain;
    }

    void write(String name, @Nullable Figure figure) {
        json.writeName(name);
        if (figure == null) {
            json.writeNull();
        } else {
            write(figure);
        }
    }

    private void write(Figure figure) {
        json.writeStartObject();
        number("value", figure.value());
        if (figure.low() != null) {
            number("low", figure.low());
        }
        if (figure.high() != null) {
            number("high", figure.high());
        }
        json.writeStringProperty("unit", figure.unit());
        json.writeStringProperty("provenance", figure.provenance().key());
        if (explain) {
            json.writeStringProperty("name", figure.name());
            if (figure.formula() != null) {
                json.writeStringProperty("formula", figure.formula());
            }
            if (figure.source() != null) {
                json.writeStringProperty("source", figure.source());
            }
            json.writeArrayPropertyStart("inputs");
            figure.inputs().forEach(this::write);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void number(String name, double value) {
        json.writeName(name);
        json.writeNumber(new BigDecimal(value).round(DIGITS).doubleValue());
    }
}
