package org.ecopark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecopark.hosting.database.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A server that is killed in the middle of a file leaves none of it, and the next one says so and goes on. */
class KilledImportIT {

    private static final int ROWS = 200_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String PROFILE = """
            name: killed
            title: {en: Test, ko: 시험}
            licence: none
            format: csv
            source: killed-import
            targets:
              - layer: facilities
                id: "${id}"
                place: {longitude: x, latitude: y}
                columns: {name: "${name}"}
            """;

    private record Killed(long id, long process) {}

    private Path home = Path.of("");
    private byte[] file = new byte[0];

    @BeforeEach
    void begin() throws IOException {
        home = ServerProcess.newHome();
        StringBuilder text = new StringBuilder("id,name,x,y\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(i).append(",Site ").append(i).append(',').append(-3 + i % 1000 / 1000.0);
            text.append(',').append(52 + i / 1000 / 100.0).append('\n');
        }
        file = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @AfterEach
    void leaveNothingRunning() throws IOException {
        ServerProcess.clear(home);
    }

    @Test
    void allOfAFileOrNoneOfItSurvivesTheServer() throws Exception {
        List<Killed> reading = killedWhile("reading facilities", List.of());
        List<Killed> writing = killedWhile("writing facilities", reading);
        try (ServerProcess server = ServerProcess.start(home).awaitReady()) {
            ImportDoor door = new ImportDoor(server.url());
            for (Killed killed : writing) {
                isUndone(server, door, killed);
            }
            JsonNode answer = door.send("sites.csv", file, PROFILE, Map.of());
            assertThat(answer.path("state").asString()).as(answer.toString()).isEqualTo("finished");
            assertThat(answer.path("files")
                            .path(0)
                            .path("layers")
                            .path(0)
                            .path("inserted")
                            .asInt())
                    .isEqualTo(ROWS);
            assertThat(facilities(door)).isEqualTo(ROWS);
            server.stop();
        }
    }

    /** Starts a server, finds the imports that were killed before undone, and kills it at two others: one waits. */
    private List<Killed> killedWhile(String doing, List<Killed> before) throws Exception {
        try (ServerProcess server = ServerProcess.start(home).awaitReady()) {
            ImportDoor door = new ImportDoor(server.url());
            for (Killed killed : before) {
                isUndone(server, door, killed);
            }
            // Jobs are asked for once before: a server's first answer takes longer than reading the file.
            door.get("/api/jobs");
            long id = door.post("sites.csv", file, PROFILE);
            long waiting = door.post("sites.csv", file, PROFILE);
            Instant end = Instant.now().plus(PATIENCE);
            JsonNode job = door.get("/api/jobs/" + id);
            while (!job.path("words").asString().endsWith(doing)) {
                assertThat(job.path("state").asString()).as(job.toString()).isIn("waiting", "running");
                assertThat(Instant.now()).as(job.toString()).isBefore(end);
                job = door.get("/api/jobs/" + id);
            }
            server.kill();
            return List.of(new Killed(id, server.pid()), new Killed(waiting, server.pid()));
        }
    }

    private void isUndone(ServerProcess server, ImportDoor door, Killed killed) throws IOException {
        assertThat(server.said()).contains("Database adopted");
        JsonNode job = door.get("/api/jobs/" + killed.id());
        assertThat(job.path("state").asString()).isEqualTo("failed");
        assertThat(job.path("sentence").asString()).contains("The server was stopped while the work was under way");
        assertThat(job.path("ended_at").isNull()).isFalse();
        JsonNode answer = door.get("/api/imports/" + killed.id());
        assertThat(answer.path("state").asString()).isEqualTo("failed");
        assertThat(answer.path("files").path(0).path("state").asString()).isEqualTo("failed");
        assertThat(answer.path("files").path(0).path("sentence").asString())
                .contains("The server was stopped while the file was being loaded. Nothing of it was kept.");
        assertThat(facilities(door)).isZero();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(left ->
                            left.getFileName().toString().startsWith("ecopark-import-" + killed.process() + "-")))
                    .isEmpty();
        }
    }

    private static int facilities(ImportDoor door) {
        JsonNode found = door.get("/ogc/collections/facilities/items?limit=1&source=killed-import");
        assertThat(found.has("numberMatched")).as(found.toString()).isTrue();
        return found.path("numberMatched").asInt();
    }
}
