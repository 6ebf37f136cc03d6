package org.ecopark.features;

import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;

/** The one coordinate system of this door: longitude, latitude, WGS 84. */
final class Crs84 {

    static final String URI = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private Crs84() {}

    static void require(Parameters parameters, String name) {
        parameters.findText(name).filter(given -> !given.equals(URI)).ifPresent(given -> {
            throw Problem.badRequest("unsupported_crs")
                    .with("parameter", name)
                    .with("given", given)
                    .with("supported", URI)
                    .exception();
        });
    }
}
