package org.ecopark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobState;
import org.ecopark.jobs.Jobs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server over real HTTP. */
public final class Door {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration MOST_WAIT = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;

    public Door(int port) {
        this.server = "http://localhost:" + port;
    }

    public String server() {
        return server;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** The answer, which has to be as the OpenAPI document promises. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpResponse<String> answer = unchecked(method, path, body, headers);
        ApiPromise.of(this).broken(method, answer).ifPresent(fault -> {
            throw new AssertionError(method + " " + path + " breaks the API's promise: " + fault);
        });
        return answer;
    }

    HttpResponse<String> unchecked(String method, String path, String body, String... headers) {
        URI address = URI.create(path.startsWith("http") ? path : server + path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " gave " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Sends an order in JSON that starts a job, and gives the job's id when it has finished well. */
    public long ran(Jobs jobs, String path, String order) {
        HttpResponse<String> accepted = send("POST", path, order, "Content-Type", "application/json");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        long id = read(accepted).path("id").asLong();
        Job job = jobs.await(id, MOST_WAIT);
        assertThat(job.state()).as(job.sentence()).isEqualTo(JobState.FINISHED);
        return id;
    }

    public static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Address of the link of that relation; null when there is none. */
    public static String link(JsonNode document, String rel) {
        for (JsonNode link : document.path("links")) {
            if (link.path("rel").asString().equals(rel)) {
                return link.path("href").asString();
            }
        }
        return null;
    }
}
