package org.ecopark.hosting;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands an OpenStreetMap extract to a server through {@code POST /api/roads}, follows it to its end and tells it. */
final class RoadsClient {

    private static final long SIGN_OF_LIFE_NS = 4_000_000_000L;

    private final String server;
    private final StartUp startUp;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();

    /** For a server by its address, without a slash at the end. */
    RoadsClient(String server, StartUp startUp) {
        this.server = server;
        this.startUp = startUp;
    }

    /** Says whether the roads were loaded. */
    boolean send(Path file, @Nullable String name) {
        try {
            HttpResponse<String> answer =
                    startUp.step("Sent " + file.getFileName(), () -> exchange(upload(file, name)));
            JsonNode body = json.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                System.err.println("ecopark: the roads are refused (" + answer.statusCode() + "): "
                        + Stream.of("title", "detail", "what_to_change")
                                .map(member -> body.path(member).asString(""))
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining(" ")));
                return false;
            }
            long begun = System.nanoTime();
            return told(ended("/api/jobs/" + body.path("job_id").asLong()), begun);
        } catch (JacksonException e) {
            throw new HostingFailure("The server at " + server + " gave an answer that is not understood.", e);
        }
    }

    private HttpRequest upload(Path file, @Nullable String name) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new HostingFailure("There is no file " + file + " that can be read.");
        }
        String query = "filename=" + encode(String.valueOf(file.getFileName()))
                + (name == null ? "" : "&name=" + encode(name));
        try {
            return HttpRequest.newBuilder(URI.create(server + "/api/roads?" + query))
                    .header("Content-Type", "application/octet-stream")
                    .header("Accept", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
        } catch (IOException e) {
            throw new HostingFailure("There is no file " + file + " that can be read.", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new HostingFailure("The server at " + server + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostingFailure("Stopped while waiting; the work goes on in the server.", e);
        }
    }

    private JsonNode get(String path) {
        return json.readTree(exchange(HttpRequest.newBuilder(URI.create(server + path))
                        .header("Accept", "application/json")
                        .build())
                .body());
    }

    /** Asks until the job has ended, with a sign of life. */
    private JsonNode ended(String path) {
        JsonNode job = get(path);
        long lastSaid = System.nanoTime();
        while (List.of("waiting", "running").contains(job.path("state").asString(""))) {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new HostingFailure("Stopped while waiting; the work goes on in the server.", e);
            }
            job = get(path);
            if (System.nanoTime() - lastSaid > SIGN_OF_LIFE_NS) {
                lastSaid = System.nanoTime();
                startUp.say("  ... " + Math.round(job.path("progress").asDouble(0) * 100) + " %: "
                        + job.path("words").asString(""));
            }
        }
        return job;
    }

    private boolean told(JsonNode job, long begun) {
        if (!"finished".equals(job.path("state").asString(""))) {
            System.err.println("ecopark: the roads were not loaded: "
                    + job.path("sentence").asString(""));
            return false;
        }
        String address = job.path("result").asString("");
        JsonNode region = get(address.substring(address.indexOf("/api/")));
        startUp.say(String.format(
                Locale.ROOT,
                "Built the roads of %s, %,d crossings and %,d roads: %.1f s. %s",
                region.path("name").asString(""),
                region.path("nodes").asInt(),
                region.path("edges").asInt(),
                (System.nanoTime() - begun) / 1e9,
                region.path("attribution").asString("")));
        return true;
    }
}
