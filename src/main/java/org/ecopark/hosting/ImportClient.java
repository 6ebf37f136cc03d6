package org.ecopark.hosting;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The {@code import} command: hands files to the server of a home through {@code POST /api/imports} and waits for its
 * answer. When none runs, one is started for as long as it takes, on loopback and a port nobody else knows.
 */
final class ImportClient {

    private static final int ISSUES_SHOWN = 10;
    private static final long SIGN_OF_LIFE_NS = 4_000_000_000L;

    private final Class<?> application;
    private final Path home;
    private final String[] serverProperties;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final StartUp startUp;

    ImportClient(Class<?> application, Path home, String[] serverProperties, StartUp startUp) {
        this.startUp = startUp;
        this.application = application;
        this.home = home;
        this.serverProperties = serverProperties;
    }

    /** Ends the process with code 1 when the server refused a file. */
    void send(List<Path> paths, Map<String, String> options) {
        List<Path> files = paths.stream().flatMap(ImportClient::filesIn).toList();
        boolean allTaken;
        if (Home.isInUse(home)) {
            String address = Home.addressOf(home)
                    .orElseThrow(() -> new HostingFailure(
                            "The server of the home " + home + " is still starting. Try again when it is ready."));
            allTaken = sendAll(address, files, options);
        } else {
            try (ConfigurableApplicationContext server = startServer()) {
                allTaken = sendAll(
                        "http://127.0.0.1:" + server.getEnvironment().getRequiredProperty("local.server.port"),
                        files,
                        options);
            }
        }
        if (!allTaken) {
            System.exit(1);
        }
    }

    private ConfigurableApplicationContext startServer() {
        List<String> properties = new ArrayList<>(List.of(serverProperties));
        properties.add("--server.port=0");
        return CommandLine.start(application, properties.toArray(String[]::new), startUp);
    }

    private static Stream<Path> filesIn(Path path) {
        if (!Files.isReadable(path)) {
            throw new HostingFailure("There is no file " + path + " that can be read.");
        }
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new HostingFailure("Cannot read the folder " + path + ": " + e.getMessage(), e);
        }
    }

    private boolean sendAll(String address, List<Path> files, Map<String, String> options) {
        boolean allTaken = true;
        for (Path file : files) {
            allTaken &= send(address, file, options);
        }
        return allTaken;
    }

    private boolean send(String address, Path file, Map<String, String> options) {
        try {
            HttpResponse<String> answer = startUp.step("Sent " + file, () -> exchange(upload(address, file, options)));
            JsonNode body = json.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                refused(file, answer.statusCode(), body);
                return false;
            }
            JsonNode job = ended(address, body);
            String words = text(job, "sentence").isEmpty() ? text(job, "words") : text(job, "sentence");
            startUp.say(file.getFileName() + " " + text(job, "state") + ": " + words);
            tellIssues(address, text(job, "id"));
            return "finished".equals(text(job, "state"));
        } catch (JacksonException e) {
            throw new HostingFailure("The server at " + address + " gave an answer that is not understood.", e);
        }
    }

    private static HttpRequest upload(String address, Path file, Map<String, String> options) {
        String boundary = UUID.randomUUID().toString();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + String.valueOf(file.getFileName()).replace("\"", "%22")
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        try {
            return HttpRequest.newBuilder(URI.create(address + "/api/imports" + query(options)))
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.concat(
                            BodyPublishers.ofString(head),
                            BodyPublishers.ofFile(file),
                            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                    .build();
        } catch (IOException e) {
            throw new HostingFailure("There is no file " + file + " that can be read.", e);
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new HostingFailure("The server at " + request.uri() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostingFailure("Stopped while waiting for " + request.uri() + ".", e);
        }
    }

    private JsonNode get(String address) {
        return json.readTree(exchange(HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "application/json")
                        .build())
                .body());
    }

    /** Follows the job until it has ended, saying what it does when that changes or every five seconds. */
    private JsonNode ended(String address, JsonNode first) {
        JsonNode job = first;
        long lastSaid = System.nanoTime();
        while (List.of("waiting", "running").contains(text(job, "state"))) {
            pause();
            job = get(address + "/api/jobs/" + text(job, "id"));
            if (System.nanoTime() - lastSaid > SIGN_OF_LIFE_NS) {
                lastSaid = System.nanoTime();
                startUp.say(
                        "  ... " + Math.round(job.path("progress").asDouble(0) * 100) + " %: " + text(job, "words"));
            }
        }
        return job;
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
    private static void refused(Path file, int status, JsonNode problem) {
        System.err.println(file + " is refused (" + status + "): "
                + Stream.of("title", "detail", "change")
                        .map(name -> text(problem, name))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private void tellIssues(String address, String job) {
        JsonNode issues = get(address + "/api/imports/" + job + "/issues?limit=" + ISSUES_SHOWN);
        for (JsonNode issue : issues.path("features")) {
            JsonNode properties = issue.path("properties");
            startUp.say("  row " + text(properties, "row") + ": " + text(properties, "sentence"));
        }
        long more =
                issues.path("numberMatched").asLong(0) - issues.path("features").size();
        if (more > 0) {
            startUp.say("  and " + more + " more: " + address + "/api/imports/" + job + "/issues");
        }
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    private static String query(Map<String, String> options) {
        List<String> parameters = new ArrayList<>();
        for (String name : List.of("profile", "strict", "prune")) {
            String value = options.get("--" + name);
            if (value != null) {
                parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }
}
