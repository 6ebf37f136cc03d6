package org.ecopark.features.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.ecopark.geo.Coordinates;
import org.ecopark.geo.UnknownCrsException;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came as the body of a request.
 *
 * @param system of its coordinates, from the header Content-Crs
 */
record SentFeature(JsonNode feature, Coordinates system) {

    private static final int MOST_BYTES = 20_000_000;
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    static SentFeature read(HttpServletRequest request, JsonMapper mapper) throws IOException {
        Coordinates system = system(request.getHeader("Content-Crs"));
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Problem.of(413, "too_large").exception();
        }
        JsonNode json = json(body, mapper);
        if (!json.isObject()
                || (json.has("type") && !"Feature".equals(json.path("type").asString("")))) {
            throw Problem.badRequest("no_feature").exception();
        }
        return new SentFeature(json, system);
    }

    private static JsonNode json(byte[] body, JsonMapper mapper) {
        try {
            return mapper.readTree(body);
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw Problem.badRequest("unreadable_body")
                    .with("line", place == null ? "?" : place.getLineNr())
                    .with("column", place == null ? "?" : place.getColumnNr())
                    .exception();
        }
    }

    private static Coordinates system(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Coordinates.crs84();
        }
        String uri = header.strip().replaceFirst("^<(.*)>$", "$1").replaceFirst("^https:", "http:");
        if (uri.equals(Coordinates.crs84().uri())) {
            return Coordinates.crs84();
        }
        if (uri.startsWith(EPSG) && uri.substring(EPSG.length()).matches("\\d{4,6}")) {
            try {
                return Coordinates.ofRegister("EPSG:" + uri.substring(EPSG.length()));
            } catch (UnknownCrsException e) {
                throw unsupported(header);
            }
        }
        throw unsupported(header);
    }

    private static RuntimeException unsupported(String header) {
        return Problem.badRequest("unsupported_content_crs")
                .with("given", header)
                .exception();
    }
}
