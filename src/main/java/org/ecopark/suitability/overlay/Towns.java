package org.ecopark.suitability.overlay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.ecopark.suitability.overlay.PlaceRepository.Amounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Residents of the towns of the background: large towns only, of about 2010. */
final class Towns {

    private static final String FILE = "/gis-data/background/places.geojson";

    private Towns() {}

    static Amounts residents() {
        try (InputStream bytes = Towns.class.getResourceAsStream(FILE)) {
            if (bytes == null) {
                throw new IllegalStateException("The server was packaged without " + FILE);
            }
            Amounts towns = new Amounts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (JsonNode feature : new JsonMapper().readTree(bytes).path("features")) {
                double residents = feature.path("properties").path("population").asDouble(0);
                if (residents > 0) {
                    JsonNode at = feature.path("geometry").path("coordinates");
                    towns.longitudes().add(at.path(0).asDouble());
                    towns.latitudes().add(at.path(1).asDouble());
                    towns.amounts().add(residents);
                }
            }
            return towns;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
