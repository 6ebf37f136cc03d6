package org.ecopark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files in at the door, rows and issues out; each test owns a source. */
@EcoparkIT
class ImportIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ImportDoor door;
    private String source;

    @BeforeEach
    void begin(TestInfo test) {
        door = new ImportDoor(port);
        source = "it-" + test.getTestMethod().orElseThrow().getName();
    }

    private String profile(String rest) {
        return """
                name: it
                title: {en: Test, ko: 시험}
                licence: none
                format: csv
                source: %s
                targets:
                  - layer: facilities
                    id: "${id}"
                    place: {longitude: x, latitude: y}
                    columns: {name: "${name}", employees: "${staff}"}
                """.formatted(source) + rest;
    }

    private JsonNode send(String file, Map<String, String> fields) {
        return door.send("sites.csv", file.getBytes(StandardCharsets.UTF_8), profile(""), fields);
    }

    private List<String> ids() {
        return jdbc.sql("SELECT source_id FROM facilities.facility WHERE source = :source ORDER BY source_id")
                .param("source", source)
                .query(String.class)
                .list();
    }

    private static List<Long> counts(JsonNode answer) {
        JsonNode layer = answer.path("files").path(0).path("layers").path(0);
        return List.of(
                layer.path("inserted").asLong(),
                layer.path("updated").asLong(),
                layer.path("unchanged").asLong(),
                layer.path("pruned").asLong(),
                layer.path("rejected").asLong());
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        String file = "id,name,x,y,staff\nA,Alpha,-1.8,52.4,3\nB,Beta,-1.9,52.5,\n";
        assertThat(counts(send(file, Map.of()))).containsExactly(2L, 0L, 0L, 0L, 0L);
        assertThat(counts(send(file, Map.of()))).containsExactly(0L, 0L, 2L, 0L, 0L);
        assertThat(counts(send(file.replace("Beta", "Bravo"), Map.of()))).containsExactly(0L, 1L, 1L, 0L, 0L);
        assertThat(ids()).containsExactly("A", "B");
    }

    @Test
    void keepsRowsThatAreGoneUnlessPruning() {
        send("id,name,x,y,staff\nA,Alpha,-1.8,52.4,3\nB,Beta,-1.9,52.5,\n", Map.of());
        String shorter = "id,name,x,y,staff\nB,Beta,-1.9,52.5,\n";
        send(shorter, Map.of());
        assertThat(ids()).containsExactly("A", "B");
        assertThat(counts(send(shorter, Map.of("prune", "true")))).containsExactly(0L, 0L, 1L, 1L, 0L);
        assertThat(ids()).containsExactly("B");
    }

    @Test
    void prunesNothingWhileRowsAreRefused() {
        send("id,name,x,y,staff\nA,Alpha,-1.8,52.4,3\nB,Beta,-1.9,52.5,\n", Map.of());
        JsonNode answer =
                send("id,name,x,y,staff\nA,Alpha,-1.8,52.4,many\nC,Gamma,-1.7,52.3,\n", Map.of("prune", "true"));
        assertThat(answer.path("state").asString()).isEqualTo("finished");
        assertThat(counts(answer)).containsExactly(1L, 0L, 0L, 0L, 1L);
        assertThat(ids()).containsExactly("A", "B", "C");
        assertThat(door.issueCodes(answer)).containsExactlyInAnyOrder("bad_number", "not_pruned");
    }

    @Test
    void loadsNothingWhenStrictAndARowIsWrong() {
        JsonNode answer =
                send("id,name,x,y,staff\nA,Alpha,-1.8,52.4,3\nB,Beta,-1.9,52.5,x\n", Map.of("strict", "true"));
        assertThat(answer.path("state").asString()).isEqualTo("failed");
        assertThat(answer.path("sentence").asString()).contains("nothing was loaded");
        assertThat(answer.path("files").path(0).path("state").asString()).isEqualTo("failed");
        assertThat(ids()).isEmpty();
        assertThat(door.issueCodes(answer)).containsExactly("bad_number");
        assertThat(send("id,name,x,y,staff\nA,Alpha,-1.8,52.4,3\n", Map.of("strict", "true"))
                        .path("state")
                        .asString())
                .isEqualTo("finished");
        assertThat(ids()).containsExactly("A");
    }

    @Test
    void listsIssuesAsPlacesOnAMap() {
        JsonNode answer = send(
                "id,name,x,y,staff\nA,Alpha,-1.8,52.4,3\nA,Again,-1.8,52.4,3\nB,Beta,-1.9,52.5,-4\nC,,-1.7,52.3,\nD,Delta,,,\n",
                Map.of());
        assertThat(answer.path("state").asString()).isEqualTo("finished");
        assertThat(answer.path("errors").asLong()).isEqualTo(4);
        assertThat(ids()).containsExactly("A");
        JsonNode issues = door.issues(answer, "");
        assertThat(issues.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(issues.path("numberMatched").asLong()).isEqualTo(4);
        assertThat(door.issueCodes(answer))
                .containsExactlyInAnyOrder("repeated_id", "negative_employees", "missing_name", "no_point");
        JsonNode negative =
                door.issues(answer, "?code=negative_employees").path("features").path(0);
        assertThat(negative.path("geometry").path("coordinates").path(0).asDouble())
                .isEqualTo(-1.9);
        assertThat(negative.path("properties").path("row").asLong()).isEqualTo(3);
        assertThat(negative.path("properties").path("source_id").asString()).isEqualTo("B");
        assertThat(door.issues(answer, "?code=no_point")
                        .path("features")
                        .path(0)
                        .path("geometry")
                        .isNull())
                .isTrue();
        JsonNode page = door.issues(answer, "?limit=3");
        assertThat(page.path("numberReturned").asLong()).isEqualTo(3);
        assertThat(door.get(page.path("next").asString()).path("numberReturned").asLong())
                .isEqualTo(1);
    }

    @Test
    void recordsTheChangeInTheHistory() {
        JsonNode answer = send("id,name,x,y,staff\nA,Alpha,-1.8,52.4,3\n", Map.of());
        JsonNode newest = door.get("/api/history?limit=1").path("change_sets").path(0);
        assertThat(newest.path("href").asString()).isEqualTo(answer.path("href").asString());
        assertThat(newest.path("origin").asString()).isEqualTo("sites.csv");
        assertThat(newest.path("changes").path(0).path("source").asString()).isEqualTo(source);
        assertThat(newest.path("changes").path(0).path("inserted").asLong()).isEqualTo(1);
    }

    @Test
    void takesABodyWithoutAForm() {
        byte[] file =
                "{\"type\":\"Feature\",\"id\":\"Z\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.8,52.4]},\"properties\":{\"source\":\"%s\",\"name\":\"Zeta\",\"provenance\":\"declared\",\"layer\":\"facilities\"}}"
                        .formatted(source)
                        .getBytes(StandardCharsets.UTF_8);
        JsonNode answer = door.sendBody("/api/imports?filename=one.geojson", file);
        assertThat(answer.path("state").asString()).isEqualTo("finished");
        assertThat(answer.path("files").path(0).path("profile").asString()).isEqualTo("ecopark-geojson");
        assertThat(answer.path("files").path(0).path("profile_guessed").asBoolean())
                .isTrue();
        assertThat(ids()).containsExactly("Z");
    }

    @Test
    void failsWithASentenceWhenAFileIsBroken() {
        for (Map.Entry<String, String> broken : Map.of(
                        "", "the file is empty",
                        "id,name,x,y,staff\nA,\"x,1,2,\n", "record starting at line 2",
                        "id,name,x,y\nA,b,1,2\n", "no column 'staff'")
                .entrySet()) {
            JsonNode answer = send(broken.getKey(), Map.of());
            assertThat(answer.path("state").asString()).isEqualTo("failed");
            assertThat(answer.path("sentence").asString()).contains(broken.getValue());
            assertThat(door.issueCodes(answer)).containsExactly("broken_file");
        }
        JsonNode korean = door.send(
                "sites.csv",
                "id,name,x,y,staff\nA,울산,129,35,\n".getBytes(Charset.forName("EUC-KR")),
                profile(""),
                Map.of());
        assertThat(korean.path("sentence").asString()).contains("is not text in UTF-8");
        JsonNode read = door.send(
                "sites.csv",
                "id,name,x,y,staff\nA,울산,129,35,\n".getBytes(Charset.forName("EUC-KR")),
                profile(""),
                Map.of("set.encoding", "EUC-KR"));
        assertThat(read.path("state").asString()).isEqualTo("finished");
        assertThat(jdbc.sql("SELECT name FROM facilities.facility WHERE source = :source")
                        .param("source", source)
                        .query(String.class)
                        .single())
                .isEqualTo("울산");
    }

    /** A sentence that quotes the file's header quotes its NULs as well, which the database does not take. */
    @Test
    void endsCleanlyWhenWhatItQuotesHoldsNul() {
        JsonNode answer = door.send(
                "sites.csv", "id,na\0me,x,y,staff\nA,B,1,2,\n".getBytes(StandardCharsets.UTF_8), profile(""), Map.of());
        assertThat(answer.path("state").asString()).isEqualTo("failed");
        assertThat(answer.path("sentence").asString()).contains("no column 'name'");
        assertThat(answer.path("files").path(0).path("state").asString()).isEqualTo("failed");
        assertThat(answer.path("ended_at").isNull()).isFalse();
    }

    @Test
    void refusesAnOrderThatCannotBeCarriedOut() {
        byte[] file = "a\n1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(door.refusal("/api/imports?filename=a.csv&profile=nonsense", file))
                .contains("400", "unusable_profile", "scotland-sites");
        assertThat(door.refusal("/api/imports?filename=a.csv&profile=scotland-material-flows&set.yaer=1", file))
                .contains("400", "no parameter 'yaer'");
        assertThat(door.refusal("/api/imports?filename=a.csv&colour=red", file)).contains("400", "unknown_parameter");
        assertThat(door.refusal("/api/imports", file)).contains("400", "no_file");
        assertThat(door.refusal("/api/imports?filename=a.csv&strict=perhaps", file))
                .contains("400", "not_a_choice");
        assertThat(door.refusal("/api/imports/987654321", null)).contains("404", "unknown_import");
        JsonNode unguessed = door.sendBody("/api/imports?filename=a.csv", file);
        assertThat(unguessed.path("state").asString()).isEqualTo("failed");
        assertThat(unguessed.path("sentence").asString()).contains("no profile fits the file a.csv");
        JsonNode page = door.sendBody("/api/imports?filename=a.geojson", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.path("sentence").asString())
                .startsWith("a.geojson: not JSON at line 1")
                .doesNotContain("no profile");
    }

    @Test
    void loadsTheFilesItCanAndSaysWhichItCannot() {
        JsonNode answer = door.send(
                List.of(
                        ImportDoor.named("nobody-knows.csv", "z\n1\n".getBytes(StandardCharsets.UTF_8)),
                        ImportDoor.named("facilities.geojson", feature("A").getBytes(StandardCharsets.UTF_8)),
                        ImportDoor.named("facilities2.geojson", "{\"type\":".getBytes(StandardCharsets.UTF_8))),
                Map.of());
        assertThat(answer.path("state").asString()).isEqualTo("failed");
        assertThat(answer.path("sentence").asString()).contains("nobody-knows.csv", "facilities2.geojson");
        assertThat(answer.path("files"))
                .extracting(file -> file.path("state").asString())
                .containsExactly("failed", "loaded", "failed");
        assertThat(ids()).containsExactly("A");
    }

    private String feature(String id) {
        return "{\"type\":\"Feature\",\"id\":\"%s\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.8,52.4]},\"properties\":{\"source\":\"%s\",\"name\":\"N\",\"provenance\":\"declared\"}}"
                .formatted(id, source);
    }

    @Test
    void rollsBackWhenCancelledHalfWay() {
        StringBuilder file = new StringBuilder("id,name,x,y,staff\n");
        for (int i = 0; i < 400_000; i++) {
            file.append(i).append(",Site ").append(i).append(",-1.8,52.4,\n");
        }
        long id = door.post("big.csv", file.toString().getBytes(StandardCharsets.UTF_8), profile(""));
        JsonNode now = door.get("/api/jobs/" + id);
        while (now.path("progress").asDouble() == 0
                && List.of("waiting", "running").contains(now.path("state").asString())) {
            now = door.get("/api/jobs/" + id);
        }
        door.delete("/api/jobs/" + id);
        JsonNode ended = door.ended(door.get("/api/imports/" + id));
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("cancelled");
        assertThat(ended.path("files").path(0).path("state").asString()).isEqualTo("cancelled");
        assertThat(ids()).isEmpty();
    }

    @Test
    void listsTheProfiles() {
        JsonNode profiles = door.get("/api/imports/profiles").path("profiles");
        assertThat(profiles.size()).isGreaterThanOrEqualTo(12);
        assertThat(profiles.toString()).contains("\"title_ko\"", "kr-municipalities", "\"year\":\"2019\"");
    }
}
