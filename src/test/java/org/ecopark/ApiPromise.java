package org.ecopark;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the OpenAPI document of a server promises about its answers. Whatever a test asks through a {@link Door} is held
 * against it, so that a member which is renamed, lost or of another type than was told fails where it is asked for.
 */
final class ApiPromise {

    private static final String DOCUMENT = "https://ecopark.test/api";
    private static final Map<String, ApiPromise> OF_SERVERS = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode api;
    private final SchemaRegistry registry;
    private final List<Path> paths;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private record Path(String template, Pattern pattern) {

        static Path of(String template) {
            return new Path(
                    template, Pattern.compile(("\\Q" + template + "\\E").replaceAll("\\{[^}]+\\}", "\\\\E[^/]+\\\\Q")));
        }

        private long variables() {
            return template.chars().filter(letter -> letter == '{').count();
        }
    }

    ApiPromise(String document) {
        api = JSON.readTree(document);
        registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(DOCUMENT, document)));
        paths = api.path("paths").propertyNames().stream()
                .map(Path::of)
                .sorted(Comparator.comparingLong(Path::variables))
                .toList();
    }

    static ApiPromise of(Door door) {
        return OF_SERVERS.computeIfAbsent(
                door.server(),
                server -> new ApiPromise(door.unchecked("GET", "/api", "", "Accept", "application/json")
                        .body()));
    }

    /** What an answer in JSON does not keep; nothing for packed and other answers and for operations that are not described. */
    Optional<String> broken(String method, HttpResponse<String> answer) {
        if (answer.headers().firstValue("Content-Encoding").isPresent()) {
            return Optional.empty();
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        return broken(method, answer.uri().getRawPath(), answer.statusCode(), type, answer.body());
    }

    Optional<String> broken(String method, String path, int status, String type, String body) {
        if (!type.endsWith("json") || body.isEmpty()) {
            return Optional.empty();
        }
        return operation(method, path)
                .flatMap(operation -> response(operation, status)
                        .map(response -> faults(response, type, body))
                        .orElse(Optional.of("status " + status + " is not described")));
    }

    private Optional<String> operation(String method, String path) {
        return paths.stream()
                .filter(known -> known.pattern().matcher(path).matches())
                .map(known -> "/paths/" + known.template().replace("~", "~0").replace("/", "~1") + "/"
                        + method.toLowerCase(Locale.ROOT))
                .filter(pointer -> !api.at(pointer).isMissingNode())
                .findFirst();
    }

    private Optional<String> response(String operation, int status) {
        return List.of(String.valueOf(status), status / 100 + "XX", "default").stream()
                .map(key -> operation + "/responses/" + key)
                .filter(pointer -> !api.at(pointer).isMissingNode())
                .map(this::followed)
                .findFirst();
    }

    private String followed(String pointer) {
        JsonNode reference = api.at(pointer).path("$ref");
        return reference.isString() ? reference.asString().substring(1) : pointer;
    }

    private Optional<String> faults(String response, String type, String body) {
        Optional<String> key = api.at(response + "/content").propertyNames().stream()
                .filter(told -> told.split(";")[0].equals(type))
                .findFirst();
        if (key.isEmpty()) {
            return Optional.of(type + " is not described at " + response);
        }
        String pointer = response + "/content/" + key.get().replace("/", "~1") + "/schema";
        List<Error> errors = schemas.computeIfAbsent(
                        pointer, at -> registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + at)))
                .validate(JSON.readTree(body));
        return errors.isEmpty() ? Optional.empty() : Optional.of(errors.toString());
    }
}
