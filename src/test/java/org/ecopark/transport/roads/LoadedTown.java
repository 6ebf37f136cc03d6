package org.ecopark.transport.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecopark.Door;
import tools.jackson.databind.JsonNode;

/** The town of {@link TownRoads} as the roads of a running server, until it is closed. */
public final class LoadedTown implements AutoCloseable {

    private final Door door;
    private final String region;

    private LoadedTown(Door door, String region) {
        this.door = door;
        this.region = region;
    }

    /** Sends the town with every street in two halves, so that it is not dropped as a network of fewer than 200 roads. */
    public static LoadedTown in(Door door, Path folder) {
        HttpResponse<String> answer = door.send(
                "POST",
                "/api/roads?filename=town.osm",
                text(TownRoads.writeInHalves(folder)),
                "Content-Type",
                "application/octet-stream");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String job = answer.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < 600; i++) {
            JsonNode state = door.json(job);
            if (state.path("state").asString().equals("finished")) {
                return new LoadedTown(door, state.path("result").asString());
            }
            assertThat(state.path("state").asString()).as(state.toString()).matches("waiting|running");
            pause();
        }
        throw new AssertionError("the roads do not load");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        assertThat(door.send("DELETE", region, "").statusCode()).isEqualTo(204);
    }
}
