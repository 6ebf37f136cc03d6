package org.ecopark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.ecopark.Door;
import org.ecopark.DoorIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The manners of all doors, over real HTTP. */
@DoorIT
@ExtendWith(OutputCaptureExtension.class)
class MannersIT {

    private static final String WISHES = "/api/failures/wishes";
    private static final String WISH = "{\"amount\": 3, \"tags\": []}";

    @LocalServerPort
    private int port;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = Door.read(answer);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        for (String member : new String[] {"title", "detail", "what_to_change", "instance"}) {
            assertThat(problem.path(member).asString()).as(member).isNotBlank();
        }
        return problem;
    }

    @ParameterizedTest
    @CsvSource({"own,500,own_failure", "error,500,own_failure", "database,503,database_unavailable"})
    void namesOwnFailuresAndKeepsThemToItself(String which, int status, String code, CapturedOutput log) {
        HttpResponse<String> answer = door.get("/api/failures/" + which);
        JsonNode problem = problem(answer, status, code);
        assertThat(answer.body()).doesNotContain("secret-of-the-server", "Exception", "org.ecopark", "\tat ");
        assertThat(log.getAll()).contains("Incident " + problem.path("incident").asString(), "secret-of-the-server");
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
    }

    @Test
    void tellsConflictsFromFailures() {
        problem(door.get("/api/failures/conflict"), 412, "edit_conflict");
    }

    @Test
    void answersEveryAcceptHeader() {
        for (String accept : new String[] {"image/png", "text/html", "application/json", "*/*", "nonsense"}) {
            HttpResponse<String> answer = door.get("/api/failures/numbers/3?times=2", "Accept", accept);
            assertThat(answer.statusCode()).as(accept).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/geo+json");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/failures/numbers/three?times=2,wrong_type",
        "/api/failures/numbers/3?times=two,wrong_type",
        "/api/failures/numbers/3,missing_parameter",
        "/api/failures/numbers/3?times=2&time=3,unknown_parameter",
        "/api/failures/numbers/3?times=2&in_words=perhaps,wrong_type",
        "/api?bbox=1,unknown_parameter",
        "/api?f=yaml,not_a_choice"
    })
    void refusesWhatAControllerDoesNotKnow(String path, String code) {
        problem(door.get(path), 400, code);
    }

    @Test
    void takesWhatAControllerKnows() {
        assertThat(door.json("/api/failures/numbers/3?times=2&in_words=true&lang=ko")
                        .path("number")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void saysWhichMethodsWork() {
        HttpResponse<String> answer = door.send("DELETE", "/api/failures/own", "");
        JsonNode problem = problem(answer, 405, "method_not_allowed");
        assertThat(problem.at("/allowed/0").asString()).isEqualTo("GET");
        assertThat(problem.path("what_to_change").asString()).contains("GET");
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
        problem(door.send("POST", "/ogc/collections", ""), 405, "method_not_allowed");
    }

    @Test
    void refusesBodiesItCannotRead() {
        problem(door.send("POST", WISHES, WISH, "Content-Type", "text/plain"), 415, "unsupported_media_type");
        JsonNode broken = problem(
                door.send("POST", WISHES, "{\"amount\": 3,\n \"tags\": [}", "Content-Type", "application/json"),
                400,
                "unreadable_body");
        assertThat(broken.path("line").asInt()).isEqualTo(2);
        problem(door.send("POST", WISHES, "", "Content-Type", "application/json"), 400, "unreadable_body");
        problem(
                door.send("POST", WISHES, "{\"amount\": \"many\"}", "Content-Type", "application/json"),
                400,
                "unreadable_body");
        problem(
                door.send("POST", WISHES, "[".repeat(100_000), "Content-Type", "application/json"),
                400,
                "unreadable_body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/api/nothing", "/ogc/nothing", "/error", "/actuator/nothing", "/web/nothing.css"})
    void knowsNoSuchAddress(String path) {
        problem(door.get(path), 404, "not_found");
    }

    @Test
    void answersPeopleWithAPage() {
        HttpResponse<String> answer =
                door.get("/ogc/nothing", "Accept", "text/html,*/*;q=0.8", "Accept-Language", "ko-KR");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("찾을 수 없음", "lang=\"ko\"");
    }

    @Test
    void letsAnyPageReadTheViewerDoorsOnly() {
        HttpResponse<String> read = door.get("/ogc", "Origin", "https://maps.example.org");
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(read.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("Link", "ETag");
        assertThat(door.get("/api", "Origin", "https://maps.example.org")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(door.get("/api/failures/numbers/3?times=1", "Origin", "https://maps.example.org")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void answersPreflights() {
        HttpResponse<String> answer = door.send(
                "OPTIONS",
                "/ogc/collections/fixture/items",
                "",
                "Origin",
                "https://maps.example.org",
                "Access-Control-Request-Method",
                "GET");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("GET");
    }

    @Test
    void takesWritesFromItsOwnPagesAndFromPrograms() {
        assertThat(door.send("POST", WISHES, WISH, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(200);
        assertThat(door.send("POST", WISHES, WISH, "Content-Type", "application/json", "Origin", door.server())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example.org", "http://localhost:1", "https://localhost", "null", "file://", ""})
    void refusesWritesFromForeignPages(String origin) {
        problem(
                door.send("POST", WISHES, WISH, "Content-Type", "application/json", "Origin", origin),
                403,
                "foreign_origin");
    }

    @Test
    void refusesWritesOfABrowserThatHidesItsOrigin() {
        problem(
                door.send("POST", WISHES, WISH, "Content-Type", "application/json", "Sec-Fetch-Site", "cross-site"),
                403,
                "foreign_origin");
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example.org,403",
        "evil.example.org:80,403",
        "localhost.evil.example.org,403",
        "localhost,200",
        "LOCALHOST:8080,200",
        "127.0.0.1,200",
        "[::1]:8080,200",
        "planner.example.org,200"
    })
    void refusesWritesToForeignNames(String host, int status) throws IOException {
        String answer = raw("POST " + WISHES + " HTTP/1.1\r\nHost: " + host
                + "\r\nContent-Type: application/json\r\nContent-Length: " + WISH.length()
                + "\r\nConnection: close\r\n\r\n" + WISH);
        assertThat(answer).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void answersBrokenRequestLinesWithAProblem() throws IOException {
        for (String line : new String[] {
            "GET /ogc%zz HTTP/1.1", "GET /ogc/{x} HTTP/1.1", "GET /ogc/..%2f..%2fetc HTTP/1.1", "G\u0001T / HTTP/1.1"
        }) {
            String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(line)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "what_to_change");
            assertThat(answer).doesNotContain("Tomcat", "Exception");
        }
    }

    @Test
    void takesUnencodedFilterSigns() throws IOException {
        String answer =
                raw("GET /ogc?name=a<\"b\">[c]{d}|e HTTP/1.1\r\nHost: localhost\r\n" + "Connection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("unknown_parameter");
    }

    @Test
    void believesForwardedHeadersOfTheTrustedProxy() {
        JsonNode landing =
                Door.read(door.get("/ogc", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "maps.example.org"));
        assertThat(Door.link(landing, "self")).isEqualTo("https://maps.example.org/ogc");
    }

    @Test
    void tellsBrowsersWhatToRefuse() {
        for (String path : new String[] {"/ogc", "/nothing", "/web/pages.css"}) {
            HttpResponse<String> answer = door.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
