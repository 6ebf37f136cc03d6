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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The {@code import} command: hands files to the server of a home through {@code POST /api/imports} and waits for its
 * answer. When none runs, one is started for as long as it takes, on loopback and a port nobody else knows.
 */
final class ImportClient {

    private final Class<?> application;
    private final Path home;
    private final String[] serverProperties;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final StartUp startUp = new StartUp();

    ImportClient(Class<?> application, Path home, String[] serverProperties) {
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
        return SpringApplication.run(application, properties.toArray(String[]::new));
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
            allTaken &= startUp.step("Imported " + file, () -> send(address, file, options));
        }
        return allTaken;
    }

    private boolean send(String address, Path file, Map<String, String> options) {
        try {
            String boundary = UUID.randomUUID().toString();
            String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                    + String.valueOf(file.getFileName()).replace("\"", "%22")
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/imports" + query(options)))
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.concat(
                            BodyPublishers.ofString(head),
                            BodyPublishers.ofFile(file),
                            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                    .build();
            return finished(address, http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new HostingFailure("The server at " + address + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostingFailure("Stopped while importing " + file + ".", e);
        }
    }

    /** A long file becomes a job, whose place the answer names; it is asked until it has ended. */
    private boolean finished(String address, HttpResponse<String> answer) throws IOException, InterruptedException {
        HttpResponse<String> last = answer;
        Optional<String> place = answer.headers().firstValue("Location");
        while (last.statusCode() < 300 && place.isPresent() && isUnderWay(last.body())) {
            Thread.sleep(Duration.ofMillis(500).toMillis());
            URI job = URI.create(address).resolve(place.get());
            last = http.send(
                    HttpRequest.newBuilder(job)
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        boolean taken = last.statusCode() < 300 && !"failed".equals(status(last.body()));
        (taken ? System.out : System.err).println(last.body());
        return taken;
    }

    private boolean isUnderWay(String body) {
        String status = status(body);
        return "accepted".equals(status) || "running".equals(status);
    }

    private String status(String body) {
        JsonNode status = json.readTree(body).path("status");
        return status.isString() ? status.asString() : "";
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
