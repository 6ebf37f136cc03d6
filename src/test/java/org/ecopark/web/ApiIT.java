package org.ecopark.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopark.Door;
import org.ecopark.DoorIT;
import org.ecopark.FixtureLayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The API description says what the server does: no operation more, none less, and each with its real parameters. */
@DoorIT
class ApiIT {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+\\}");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private JdbcClient jdbc;

    private Door door;
    private JsonNode api;

    @BeforeEach
    void read() {
        FixtureLayer.fill(jdbc);
        door = new Door(port);
        api = door.json("/api");
    }

    /** Method and path, names of variables left out. */
    private static String operation(String method, String path) {
        return method.toUpperCase(java.util.Locale.ROOT) + " "
                + VARIABLE.matcher(path).replaceAll("{}");
    }

    private Set<String> handled() {
        Set<String> operations = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.ecopark")
                    && method.getBeanType() != FailingController.class
                    && !ErrorController.class.isAssignableFrom(method.getBeanType())) {
                for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
                    info.getPatternValues().forEach(path -> operations.add(operation(verb.name(), path)));
                }
            }
        });
        return operations;
    }

    @Test
    void describesEveryOperationAndNoOther() {
        Set<String> described = new TreeSet<>();
        api.path("paths")
                .propertyNames()
                .forEach(path -> api.path("paths")
                        .path(path)
                        .propertyNames()
                        // The collections' own paths are cases of the general one.
                        .forEach(verb -> described.add(operation(
                                verb,
                                path.replaceAll("^/ogc/collections/[^/{}]+/items", "/ogc/collections/{}/items")))));
        assertThat(described).isEqualTo(handled());
    }

    /** Another reader than ours: it names every member that OpenAPI does not know, as an unquoted comma makes them. */
    @Test
    void isSoundOpenApi() {
        assertThat(new OpenAPIV3Parser()
                        .readContents(door.get("/api").body(), List.of(), new ParseOptions())
                        .getMessages())
                .isEmpty();
        List<String> tags = new ArrayList<>();
        api.path("tags").forEach(tag -> tags.add(tag.path("name").asString()));
        assertThat(tags).doesNotHaveDuplicates();
    }

    @Test
    void describesTheParametersThatAreRead() {
        List<String> asked = new ArrayList<>();
        for (String path : api.path("paths").propertyNames()) {
            JsonNode get = api.path("paths").path(path).path("get");
            // The general path of items stands for all collections and names no properties.
            // WMS and WMTS ignore names that they do not know, as their standards have it.
            if (get.isMissingNode()
                    || path.equals("/ogc/collections/{collection}/items")
                    || path.matches("/wmt?s(/.*)?")) {
                continue;
            }
            String address = VARIABLE.matcher(path.replace("{collection}", "fixture"))
                    .replaceAll(Matcher.quoteReplacement("10"));
            HttpResponse<String> answer = door.get(address + "?no_such_parameter=1");
            assertThat(answer.statusCode()).as(address + ": " + answer.body()).isEqualTo(400);
            Set<String> known = new TreeSet<>();
            Door.read(answer).path("known").forEach(name -> known.add(name.asString()));
            Set<String> described = queryParameters(get);
            described.add("lang");
            assertThat(described).as(path).isEqualTo(known);
            asked.add(path);
        }
        assertThat(asked).contains("/api", "/ogc/collections/fixture/items", "/ogc/collections/{collection}");
    }

    private Set<String> queryParameters(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode known = parameter.has("$ref")
                    ? api.at(parameter.path("$ref").asString().substring(1))
                    : parameter;
            if (known.path("in").asString().equals("query")) {
                names.add(known.path("name").asString());
            }
        }
        return names;
    }

    @Test
    void refersOnlyToItself() {
        List<String> references = new ArrayList<>();
        api.findValues("$ref").forEach(reference -> references.add(reference.asString()));
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(api.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    @Test
    void namesEveryOperationOnce() {
        List<String> ids = new ArrayList<>();
        api.findValues("operationId").forEach(id -> ids.add(id.asString()));
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(7);
    }

    @Test
    void writesTheBoxAsTestSuitesReadIt() {
        JsonNode box = api.at("/paths/~1ogc~1collections~1fixture~1items/get/parameters/0");
        assertThat(box.path("name").asString()).isEqualTo("bbox");
        assertThat(box.at("/schema/minItems").asInt()).isEqualTo(4);
        assertThat(box.at("/schema/maxItems").asInt()).isEqualTo(6);
        assertThat(box.at("/schema/items/type").asString()).isEqualTo("number");
    }

    @Test
    void tellsTheDataDoorFromTheDoorOn() {
        JsonNode part = door.json("/ogc/api");
        assertThat(part.at("/servers/0/url").asString()).isEqualTo(door.server() + "/ogc");
        assertThat(part.path("paths").propertyNames())
                .contains("/", "/collections/fixture/items", "/conformance")
                .doesNotContain("/api/history");
        assertThat(part.at("/paths/~1conformance")).isEqualTo(api.at("/paths/~1ogc~1conformance"));
    }

    @Test
    void isAlsoAPage() {
        HttpResponse<String> page = door.get("/api", "Accept", "text/html");
        assertThat(page.body()).contains("GET /ogc/collections/fixture/items", "bbox-crs");
    }
}
