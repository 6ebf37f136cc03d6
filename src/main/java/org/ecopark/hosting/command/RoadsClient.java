package org.ecopark.hosting.command;

import static org.ecopark.hosting.command.ServerDoor.encode;
import static org.ecopark.hosting.command.ServerDoor.text;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ecopark.hosting.HostingFailure;
import org.ecopark.hosting.StartUp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Hands an OpenStreetMap extract to a server through {@code POST /api/roads}, follows it to its end and tells it. */
final class RoadsClient {

    private final ServerDoor door;
    private final StartUp startUp;

    /** For a server by its address, without a slash at the end. */
    RoadsClient(String server, StartUp startUp) {
        this.door = new ServerDoor(server, startUp);
        this.startUp = startUp;
    }

    /** Says whether the roads were loaded. */
    boolean send(Path file, @Nullable String name) {
        ServerDoor.Answer answer = startUp.step("Sent " + file.getFileName(), () -> door.send(upload(file, name)));
        if (answer.isRefused("the roads are refused")) {
            return false;
        }
        long begun = System.nanoTime();
        String job = "/api/jobs/" + answer.body().path("job_id").asLong();
        return told(door.ended(job, door.get(job)), begun);
    }

    private HttpRequest upload(Path file, @Nullable String name) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new HostingFailure("There is no file " + file + " that can be read.");
        }
        String query = "filename=" + encode(String.valueOf(file.getFileName()))
                + (name == null ? "" : "&name=" + encode(name));
        try {
            return door.request("/api/roads?" + query)
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
        } catch (FileNotFoundException e) {
            throw new HostingFailure("There is no file " + file + " that can be read.", e);
        }
    }

    private boolean told(JsonNode job, long begun) {
        if (!"finished".equals(text(job, "state"))) {
            System.err.println("ecopark: the roads were not loaded: " + text(job, "sentence"));
            return false;
        }
        String address = text(job, "result");
        JsonNode region = door.get(address.substring(address.indexOf("/api/")));
        startUp.say(String.format(
                Locale.ROOT,
                "Built the roads of %s, %,d crossings and %,d roads: %.1f s. %s",
                text(region, "name"),
                region.path("nodes").asInt(),
                region.path("edges").asInt(),
                (System.nanoTime() - begun) / 1e9,
                text(region, "attribution")));
        return true;
    }
}
