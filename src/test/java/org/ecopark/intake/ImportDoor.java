package org.ecopark.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends files as a client of the server would, and waits for their imports to end. */
final class ImportDoor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONG = Duration.ofMinutes(5);

    private final RestClient client;
    private final String base;

    ImportDoor(int port) {
        this("http://127.0.0.1:" + port);
    }

    ImportDoor(String base) {
        this.base = base;
        this.client = RestClient.create(base);
    }

    /** Sends a file with a profile of its own and returns the ended import. */
    JsonNode send(String name, byte[] file, String profile, Map<String, String> fields) {
        MultiValueMap<String, Object> form = form(fields);
        form.add("file", named(name, file));
        form.add("profile", named("profile.yaml", profile.getBytes(StandardCharsets.UTF_8)));
        return ended(post(form));
    }

    /** Sends a file with a profile of its own and returns the id of its import, which goes on. */
    long post(String name, byte[] file, String profile) {
        MultiValueMap<String, Object> form = form(Map.of());
        form.add("file", named(name, file));
        form.add("profile", named("profile.yaml", profile.getBytes(StandardCharsets.UTF_8)));
        return post(form).path("id").asLong();
    }

    void delete(String path) {
        client.delete().uri(path).retrieve().toBodilessEntity();
    }

    /** Sends files whose profile is a known one or is to be found. */
    JsonNode send(List<Resource> files, Map<String, String> fields) {
        MultiValueMap<String, Object> form = form(fields);
        files.forEach(file -> form.add("file", file));
        return ended(post(form));
    }

    private static MultiValueMap<String, Object> form(Map<String, String> fields) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return form;
    }

    static Resource named(String name, byte[] bytes) {
        return new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private JsonNode post(MultiValueMap<String, Object> form) {
        String answer = client.post()
                .uri("/api/imports")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .body(String.class);
        return JSON.readTree(answer);
    }

    JsonNode sendBody(String path, byte[] body) {
        String answer = client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(body)
                .retrieve()
                .body(String.class);
        return ended(JSON.readTree(answer));
    }

    /** The import once it has ended. */
    JsonNode ended(JsonNode answer) {
        long deadline = System.nanoTime() + LONG.toNanos();
        JsonNode now = answer;
        while (List.of("waiting", "running").contains(now.path("state").asString())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The import did not end: " + now);
            }
            pause();
            now = get("/api/imports/" + answer.path("id").asLong());
        }
        return now;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode get(String path) {
        String url = path.startsWith("http") ? path : base + path;
        return JSON.readTree(
                client.get().uri(java.net.URI.create(url)).retrieve().body(String.class));
    }

    JsonNode issues(JsonNode answer, String query) {
        return get("/api/imports/" + answer.path("id").asLong() + "/issues" + query);
    }

    List<String> issueCodes(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        issues(answer, "")
                .path("features")
                .forEach(
                        issue -> codes.add(issue.path("properties").path("code").asString()));
        return codes;
    }

    /** Status and body of a request that is refused; a GET when there is no body. */
    String refusal(String path, byte[] body) {
        try {
            if (body == null) {
                client.get().uri(path).retrieve().toBodilessEntity();
            } else {
                client.post()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(body)
                        .retrieve()
                        .toBodilessEntity();
            }
            return "not refused";
        } catch (RestClientResponseException e) {
            return e.getStatusCode() + " " + e.getResponseBodyAsString();
        }
    }
}
