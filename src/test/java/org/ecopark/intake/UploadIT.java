package org.ecopark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent to the door for files leaves nothing in the temporary folder, however it ends. */
@EcoparkIT
class UploadIT {

    private static final long PATIENCE_MS = 20_000;

    @LocalServerPort
    private int port;

    private final Logger log = (Logger) LoggerFactory.getLogger("org.ecopark");
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private ImportDoor door;

    @BeforeEach
    void begin() {
        door = new ImportDoor(port);
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void end() {
        log.detachAppender(said);
    }

    @Test
    void leavesNothingBehindWhenLoadedOrRefused() throws IOException {
        byte[] file = "{\"type\":\"FeatureCollection\",\"features\":[]}".getBytes(StandardCharsets.UTF_8);
        door.sendBody("/api/imports?filename=a.geojson", file);
        door.refusal("/api/imports?filename=a.csv&profile=nonsense", file);
        assertThat(uploads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "multipart/form-data; boundary=x"})
    void whatIsTooLargeIsRefusedWithASentenceBeforeItIsSent(String type) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE_MS);
            String head = "POST /api/imports?filename=a.csv HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: "
                    + type + "\r\nContent-Length: " + (3L << 30)
                    + "\r\nExpect: 100-continue\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            byte[] some = new byte[2000];
            // The server leaves the connection open for what was announced, so there is no end to be read.
            for (int n = 0;
                    n >= 0 && answer.indexOf("what_to_change") < 0;
                    n = socket.getInputStream().read(some)) {
                answer.append(new String(some, 0, n, StandardCharsets.UTF_8));
            }
            assertThat(answer.toString()).contains("HTTP/1.1 413", "\"too_large\"");
        }
        assertThat(uploads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "multipart/form-data; boundary=B"})
    void aSenderWhoLeavesInTheMiddleLeavesNothing(String type) throws Exception {
        String newest = newest();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("""
                    POST /api/imports?filename=left.csv HTTP/1.1\r
                    Host: 127.0.0.1:%d\r
                    Content-Type: %s\r
                    Content-Length: 9000000\r
                    \r
                    --B\r
                    Content-Disposition: form-data; name="file"; filename="left.csv"\r
                    \r
                    """.formatted(port, type) + "id,name\n" + "1,A\n".repeat(50_000))
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            awaitUploads(1, type.startsWith("application"));
        }
        awaitUploads(0, true);
        assertThat(newest()).isEqualTo(newest);
        assertThat(said.list.stream().filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN)))
                .isEmpty();
    }

    /** The body is written down as it comes; a form is taken apart first, by the container. */
    private static void awaitUploads(int count, boolean seen) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (seen && uploads().size() != count) {
            assertThat(System.currentTimeMillis()).as(uploads().toString()).isLessThan(end);
            Thread.sleep(20);
        }
        Thread.sleep(200);
    }

    private static List<Path> uploads() throws IOException {
        String own = "ecopark-import-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(own))
                    .toList();
        }
    }

    private String newest() {
        return door.get("/api/imports?limit=1")
                .path("imports")
                .path(0)
                .path("id")
                .toString();
    }
}
