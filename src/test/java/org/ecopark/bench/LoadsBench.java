package org.ecopark.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files through the door people use: a register as CSV with a mapping profile, sent to {@code POST /api/imports}; the
 * time runs from the first byte sent to the end of the job. Every row must be taken, otherwise the run counts nothing.
 */
final class LoadsBench {

    private static final long SEED = 20_261_122;

    private final List<Integer> sizes;
    private final String serverJava;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();

    LoadsBench(Options options) {
        sizes = options.wholes("facilities", "100000,1000000");
        serverJava = options.text("server-java", "");
    }

    void run() throws Exception {
        for (int size : sizes) {
            Path files = Files.createTempDirectory("ecopark-bench-files-");
            try (Subject subject = Subject.start(Optional.empty(), serverJava)) {
                measure(subject, new SyntheticRegister(SEED, size), files);
            } finally {
                FileSystemUtils.deleteRecursively(files);
            }
        }
    }

    private void measure(Subject subject, SyntheticRegister register, Path files) throws Exception {
        RegisterFiles written = RegisterFiles.write(register, files);
        long streams = register.facilities() * (long) SyntheticRegister.STREAMS_PER_FACILITY;
        try (Connection admin = subject.cluster().admin()) {
            System.out.printf(
                    "%n%s, %s; server's options: %s; load %.1f%n%n",
                    LocalDate.now(),
                    Subject.versions(admin),
                    serverJava.isEmpty() ? "none" : serverJava,
                    Machine.load());
        }
        System.out.println("| file | rows | MB | s | rows a second | server's memory at most, MB |");
        System.out.println("|---|---|---|---|---|---|");
        row(subject, "parks with outlines", written.parks(), "ecopark-geojson", SyntheticRegister.PARKS, true);
        row(subject, "facilities", written.facilities(), "bench-facilities", register.facilities(), true);
        row(subject, "the same again", written.facilities(), "bench-facilities", register.facilities(), false);
        row(subject, "their streams", written.streams(), "bench-streams", streams, true);
    }

    private void row(Subject subject, String what, Path file, String profile, long rows, boolean fresh)
            throws Exception {
        ServerMemory memory = ServerMemory.of(subject.server().pid());
        memory.forgetPeak();
        long begun = System.nanoTime();
        JsonNode report = send(subject.server().address(), file, profile);
        double seconds = (System.nanoTime() - begun) / 1e9;
        JsonNode layer = report.path("files").path(0).path("layers").path(0);
        long taken = layer.path(fresh ? "inserted" : "unchanged").longValue();
        if (!"finished".equals(report.path("state").stringValue()) || taken != rows) {
            throw new DisagreementException(what + ": " + taken + " of " + rows + " rows were taken: " + report);
        }
        System.out.printf(
                "| %s | %d | %.1f | %.1f | %.0f | %s |%n",
                what, rows, Files.size(file) / 1e6, seconds, rows / seconds, memory.peakMb());
    }

    /** The report of an import that has ended. */
    private JsonNode send(URI server, Path file, String profile) throws Exception {
        HttpRequest upload = HttpRequest.newBuilder(server.resolve("/api/imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + RegisterFiles.BOUNDARY)
                .POST(form(file, profile))
                .build();
        JsonNode answer = answer(upload);
        URI address = URI.create(answer.path("href").stringValue());
        while (!List.of("finished", "failed", "cancelled")
                .contains(answer.path("state").stringValue())) {
            Thread.sleep(50);
            answer = answer(HttpRequest.newBuilder(address).build());
        }
        return answer;
    }

    private static BodyPublisher form(Path file, String profile) throws IOException {
        String text = RegisterFiles.profile(profile);
        StringBuilder head = new StringBuilder();
        if (!text.isEmpty()) {
            head.append(RegisterFiles.part("profile", profile + ".yaml"))
                    .append(text)
                    .append("\r\n");
        }
        head.append(RegisterFiles.part("file", file.getFileName().toString()));
        return BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + RegisterFiles.BOUNDARY + "--\r\n", StandardCharsets.UTF_8));
    }

    private JsonNode answer(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new DisagreementException("The server answered " + answer.statusCode() + ": " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
