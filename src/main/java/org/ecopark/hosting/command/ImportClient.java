package org.ecopark.hosting.command;

import static org.ecopark.hosting.command.ServerDoor.encode;
import static org.ecopark.hosting.command.ServerDoor.text;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopark.hosting.HostingFailure;
import org.ecopark.hosting.StartUp;
import tools.jackson.databind.JsonNode;

/** Hands files to a server as one import through {@code POST /api/imports}, follows it to its end and tells it. */
final class ImportClient {

    private static final int ISSUES_SHOWN = 10;

    private final ServerDoor door;
    private final StartUp startUp;

    /** For a server by its address, without a slash at the end. */
    ImportClient(String server, StartUp startUp) {
        this.door = new ServerDoor(server, startUp);
        this.startUp = startUp;
    }

    /** Says whether every file was loaded, perhaps without rows that have issues. */
    boolean send(List<Path> files, Map<String, String> options) {
        ServerDoor.Answer answer = startUp.step(
                "Sent " + files.size() + (files.size() == 1 ? " file" : " files"),
                () -> door.send(upload(files, options)));
        if (answer.isRefused("the import is refused")) {
            return false;
        }
        JsonNode ended = door.ended("/api/imports/" + text(answer.body(), "id"), answer.body());
        tell(ended);
        return "finished".equals(text(ended, "state"));
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
        return door.request("/api/imports" + query(options, ownProfile))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
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
        for (String name : List.of("profile", "strict", "prune", "layer", "title", "crs", "encoding")) {
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
        JsonNode issues = door.get(path + "?limit=" + ISSUES_SHOWN);
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
}
