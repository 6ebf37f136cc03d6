package org.ecopark.transport;

import java.util.regex.Pattern;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;

/** A place in a request: {@code lon,lat} in degrees WGS 84. */
final class PlaceParameter {

    private static final Pattern PLACE =
            Pattern.compile("\\s*(-?\\d{1,3}(?:\\.\\d{0,15})?)\\s*,\\s*(-?\\d{1,2}(?:\\.\\d{0,15})?)\\s*");

    private PlaceParameter() {}

    static Place read(Parameters parameters, String name, @Nullable String country) {
        String text = parameters
                .findText(name)
                .orElseThrow(() -> Problem.badRequest("place_needed")
                        .with("parameter", name)
                        .exception());
        var parts = PLACE.matcher(text);
        if (!parts.matches()
                || Math.abs(Double.parseDouble(parts.group(1))) > 180
                || Math.abs(Double.parseDouble(parts.group(2))) > 90) {
            throw Problem.badRequest("not_a_place")
                    .with("parameter", name)
                    .with("given", text)
                    .exception();
        }
        return new Place(Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2)), country);
    }
}
