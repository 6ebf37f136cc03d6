package org.ecopark.hosting;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands files to a server as one import through {@code POST /api/imports}, follows it to its end and tells it. */
final class ImportClient {

    private static final int ISSUES_SHOWN = 10;
    private static final long SIGN_OF_LIFE_NS = 4_000_000_000L;

    private final String server;
    private final StartUp startUp;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();

    /** For a server by its address, without a slash at the end. */
    ImportClient(String server, StartUp startUp) {
        this.server = server;
        this.startUp = startUp;
    }

    /** Says whether every file was loaded, perhaps without rows that have issues. */
    boolean send(List<Path> files, Map<String, String> options) {
        try {
            HttpResponse<String> answer = startUp.step(
                    "Sent " + files.size() + (files.size() == 1 ? " file" : " files"),
                    () -> exchange(upload(files, options)));
            JsonNode body = json.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                refused(answer.statusCode(), body);
                return false;
            }
            JsonNode ended = ended(body);
            tell(ended);
            return "finished".equals(text(ended, "state"));
        } catch (JacksonException e) {
            throw new HostingFailure("The server at " + server + " gave an answer that is not understood.", e);
        }
    }

    private HttpRequest upload(List<Path> files, Map<String, String> options) {
        String boundary = UUID.randomUUID().toString();
        List<BodyPublisher> parts = new ArrayList<>();
        files.forEach(file -> part(parts, boundary, "file", file));
        String profile = options.getOrDefault("--profile", "");
        boolean ownProfile = profile.endsWith(".yaml") || profile.endsWith(".yml");
        if (ownProfile) {
            part(parts, boundary, "profile", Path.of(profile));
        }
        parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return HttpRequest.newBuilder(URI.create(server + "/api/imports" + query(options, ownProfile)))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "application/json")
                .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)))
                .build();
    }

    private static void part(List<BodyPublisher> parts, String boundary, String name, Path file) {
        String fileName = String.valueOf(file.getFileName()).replace("\"", "%22");
        try {
            parts.add(BodyPublishers.ofString("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                    + "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            parts.add(BodyPublishers.ofFile(file));
            parts.add(BodyPublishers.ofString("\r\n"));
        } catch (IOException e) {
            throw new HostingFailure("There is no file " + file + " that can be read.", e);
        }
    }

    private static String query(Map<String, String> options, boolean ownProfile) {
        List<String> parameters = new ArrayList<>();
        for (String name : List.of("profile", "strict", "prune")) {
            String value = options.get("--" + name);
            if (value != null && !(ownProfile && name.equals("profile"))) {
                parameters.add(name + "=" + encode(value));
            }
        }
        options.getOrDefault("--set", "")
                .lines()
                .map(setting -> setting.split("=", 2))
                .forEach(pair -> parameters.add("set." + encode(pair[0]) + "=" + encode(pair[1])));
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
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
            throw new HostingFailure("Stopped while waiting for " + request.uri() + ".", e);
        }
    }

    private JsonNode get(String path) {
        return json.readTree(exchange(HttpRequest.newBuilder(URI.create(server + path))
                        .header("Accept", "application/json, application/geo+json")
                        .build())
                .body());
    }

    /** Asks until the import has ended, with a sign of life. */
    private JsonNode ended(JsonNode first) {
        JsonNode state = first;
        long lastSaid = System.nanoTime();
        while (List.of("waiting", "running").contains(text(state, "state"))) {
            pause();
            state = get("/api/imports/" + text(state, "id"));
            if (System.nanoTime() - lastSaid > SIGN_OF_LIFE_NS) {
                lastSaid = System.nanoTime();
                startUp.say("  ... " + Math.round(state.path("progress").asDouble(0) * 100) + " %: "
                        + text(state, "words"));
            }
        }
        return state;
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostingFailure("Stopped while waiting; the import goes on in the server.", e);
        }
    }

    /** Problem details say what is wrong and what to change. */
    private static void refused(int status, JsonNode problem) {
        System.err.println("ecopark: the import is refused (" + status + "): "
                + Stream.of("title", "detail", "change")
                        .map(name -> text(problem, name))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private void tell(JsonNode ended) {
        for (JsonNode file : ended.path("files")) {
            String profile = text(file, "profile");
            startUp.say(Stream.of(text(file, "name"), text(file, "state"), profile.isEmpty() ? "" : "by " + profile)
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining(" "))
                    + (text(file, "sentence").isEmpty() ? "" : ": " + text(file, "sentence")));
            for (JsonNode layer : file.path("layers")) {
                startUp.say("  " + text(layer, "layer") + ": "
                        + Stream.of("inserted", "updated", "unchanged", "pruned", "rejected")
                                .map(count -> text(layer, count) + " " + count)
                                .collect(Collectors.joining(", ")));
            }
        }
        if (!text(ended, "sentence").isEmpty()) {
            startUp.say(text(ended, "sentence"));
        }
        tellIssues(text(ended, "id"));
    }

    private void tellIssues(String id) {
        String path = "/api/imports/" + id + "/issues";
        JsonNode issues = get(path + "?limit=" + ISSUES_SHOWN);
        for (JsonNode issue : issues.path("features")) {
            JsonNode properties = issue.path("properties");
            startUp.say("  " + text(properties, "weight") + ", " + text(properties, "file") + ", row "
                    + text(properties, "row") + ": " + text(properties, "sentence"));
        }
        long more =
                issues.path("numberMatched").asLong(0) - issues.path("features").size();
        if (more > 0) {
            startUp.say("  and " + more + " more, listed by the running server at " + path);
        }
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }
}
