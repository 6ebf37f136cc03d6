package org.ecopark.hosting.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopark.hosting.HostingFailure;
import org.ecopark.hosting.StartUp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running server as the commands that hand it something see it. */
final class ServerDoor {

    private static final long SIGN_OF_LIFE_NS = 4_000_000_000L;
    private static final int ASK_EVERY_MS = 300;

    private final String server;
    private final StartUp startUp;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();

    /** What the server answered. */
    record Answer(int status, JsonNode body) {

        /** Whether the server refused; the reason is then told to the person at the command. */
        boolean isRefused(String what) {
            if (status < 300) {
                return false;
            }
            System.err.println("ecopark: " + what + " (" + status + "): "
                    + Stream.of("title", "detail", "what_to_change")
                            .map(member -> text(body, member))
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining(" ")));
            return true;
        }
    }

    /** For a server by its address, without a slash at the end. */
    ServerDoor(String server, StartUp startUp) {
        this.server = server;
        this.startUp = startUp;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The member as text; empty when it is missing or null. */
    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "application/json");
    }

    Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), json.readTree(answer.body()));
        } catch (IOException e) {
            throw new HostingFailure("The server at " + server + " does not answer: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new HostingFailure("The server at " + server + " gave an answer that is not understood.", e);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    /**
     * What the server sends, as it comes.
     *
     * @param refusal what it says instead; its status is that of the answer in any case
     */
    record Sending(Answer refusal, InputStream body) {}

    /** Asks for something that may be large. */
    Sending open(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            boolean whole = answer.statusCode() < 300;
            JsonNode said =
                    whole ? json.nullNode() : json.readTree(answer.body().readAllBytes());
            return new Sending(new Answer(answer.statusCode(), said), answer.body());
        } catch (IOException e) {
            throw new HostingFailure("The server at " + server + " does not answer: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new HostingFailure("The server at " + server + " gave an answer that is not understood.", e);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    JsonNode get(String path) {
        return send(request(path).build()).body();
    }

    /** Asks for what is under way until it has ended, with a sign of life; the body of the last answer. */
    JsonNode ended(String path, JsonNode first) {
        JsonNode state = first;
        long lastSaid = System.nanoTime();
        while (List.of("waiting", "running").contains(text(state, "state"))) {
            pause();
            state = get(path);
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
            Thread.sleep(ASK_EVERY_MS);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    private static HostingFailure stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new HostingFailure("Stopped while waiting; the work goes on in the server.", e);
    }
}
