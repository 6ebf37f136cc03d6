package org.ecopark.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs over the whole register, started over HTTP. */
final class SynergyDoor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SynergyDoor() {}

    /** What a run found, once it has finished. */
    static JsonNode run(URI server, String parameters) throws IOException, InterruptedException {
        JsonNode run = answer(HttpRequest.newBuilder(server.resolve("/api/synergy-runs?" + parameters))
                .POST(BodyPublishers.noBody())
                .build());
        URI address = URI.create(run.path("href").stringValue());
        while (run.path("found").isNull() || run.path("found").isMissingNode()) {
            String state = run.path("state").stringValue();
            if (!state.equals("waiting") && !state.equals("running") && !state.equals("finished")) {
                throw new DisagreementException("The run ended as " + run);
            }
            Thread.sleep(200);
            run = answer(HttpRequest.newBuilder(address).build());
        }
        return run.path("found");
    }

    private static JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new DisagreementException("The server answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
