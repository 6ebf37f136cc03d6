package org.ecopark.transport;

import java.util.Locale;
import java.util.regex.Pattern;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;

/** A place in a request: {@code lon,lat} in degrees WGS 84. */
public final class PlaceParameter {

    private static final Pattern PLACE =
            Pattern.compile("\\s*(-?\\d{1,3}(?:\\.\\d{0,15})?)\\s*,\\s*(-?\\d{1,2}(?:\\.\\d{0,15})?)\\s*");

    private PlaceParameter() {}

    /**
     * The place of a parameter.
     *
     * @param country two letters; null when unknown
     * @throws org.ecopark.web.ProblemException when it is missing or no place
     */
    public static Place read(Parameters parameters, String name, @Nullable String country) {
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

    /** The parameter {@code country}: two letters, in any case; null when it is not given. */
    public static @Nullable String country(Parameters parameters) {
        String given = parameters.findText("country").orElse(null);
        if (given == null) {
            return null;
        }
        String country = given.toUpperCase(Locale.ROOT);
        if (!country.matches("[A-Z]{2}")) {
            throw Problem.badRequest("not_a_country").with("given", given).exception();
        }
        return country;
    }
}
