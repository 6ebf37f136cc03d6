package org.ecopark.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Asks for tiles over real HTTP, as bytes. */
final class TileDoor {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;

    TileDoor(int port) {
        this.server = "http://localhost:" + port;
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : server + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The tile of a path; without layers when it is empty. */
    Mvt tile(String path) {
        HttpResponse<byte[]> answer = get(path);
        if (answer.statusCode() != 204) {
            assertThat(answer.statusCode())
                    .as(path + ": " + new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.mapbox-vector-tile");
        }
        return Mvt.read(answer.body());
    }

    static byte[] unzipped(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
