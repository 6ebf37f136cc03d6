package org.ecopark.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Browsers keep the page's files and get them compressed, and are told of the next release by the front page alone. */
@EcoparkIT
class PageFilesIT {

    private static final Pattern FIRST_MODULE =
            Pattern.compile("<script type=\"module\" src=\"(page/[0-9a-f]{16}/)app/main.js\">");

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private String release() throws IOException, InterruptedException {
        Matcher found = FIRST_MODULE.matcher(new String(get("").body()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void theFrontPageIsAskedForEachTimeAndItsFilesAreKept() throws Exception {
        HttpResponse<byte[]> front = get("");
        assertThat(front.headers().firstValue("Cache-Control")).hasValue("no-cache");
        String tag = front.headers().firstValue("ETag").orElseThrow();
        assertThat(get("", "If-None-Match", tag).statusCode()).isEqualTo(304);
        for (String file : new String[] {"app/main.js", "app/ink.css", "background/land.geojson"}) {
            HttpResponse<byte[]> kept = get(release() + file);
            assertThat(kept.statusCode()).as(file).isEqualTo(200);
            assertThat(kept.headers().firstValue("Cache-Control").orElse(""))
                    .contains("immutable")
                    .contains("max-age=31536000");
        }
    }

    @Test
    void aFileIsTheSameCompressedAndPlain() throws Exception {
        String path = release() + "map/map.js";
        HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        byte[] expected = new ClassPathResource("static/map/map.js").getContentAsByteArray();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(expected);
        assertThat(get(path).body()).isEqualTo(expected);
        assertThat(packed.body()).hasSizeLessThan(expected.length / 2);
    }

    @Test
    void anotherReleaseIsNotServedAndPlainAddressesStillAre() throws Exception {
        assertThat(get("page/0000000000000000/app/main.js").statusCode()).isEqualTo(404);
        HttpResponse<byte[]> plain = get("map/map.js");
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }
}
