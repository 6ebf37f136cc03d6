package org.ecopark.web.departure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.ecopark.EcoparkIT;
import org.ecopark.FixtureLayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Callers over bare sockets. The reads that they leave behind would take 30 seconds, and may take 20. */
@EcoparkIT
@Import(FixtureLayer.class)
class DeparturesIT {

    private static final String STUCK = "/ogc/collections/fixture_stuck/items";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fill() {
        FixtureLayer.fill(jdbc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                STUCK,
                STUCK + "?f=csv",
                "/tiles/fixture_stuck/10/512/483.mvt",
                "/wms?service=WMS&version=1.3.0&request=GetMap&layers=fixture_stuck&styles=&crs=CRS:84&bbox=0,9,3,11"
                        + "&width=64&height=64&format=image/png",
                "/wms?service=WMS&version=1.3.0&request=GetMap&layers=fixture,fixture_stuck&styles=&crs=CRS:84"
                        + "&bbox=0,9,3,11&width=64&height=64&format=image/png",
                "/wms?service=WMS&version=1.3.0&request=GetMap&layers=fixture_stuck,fixture_stuck&styles=&crs=CRS:84"
                        + "&bbox=0,9,3,11&width=64&height=64&format=image/png"
            })
    void aReadEndsWhenItsCallerLeaves(String path) throws Exception {
        try (Socket caller = new Socket("localhost", port)) {
            ask(path, caller);
            await(true, Duration.ofSeconds(15));
        }
        await(false, Duration.ofSeconds(2));
    }

    @Test
    void aCallerThatWillSayNoMoreHasLeft() throws Exception {
        try (Socket caller = new Socket("localhost", port)) {
            ask(STUCK, caller);
            await(true, Duration.ofSeconds(15));
            caller.shutdownOutput();
            await(false, Duration.ofSeconds(2));
        }
    }

    @Test
    void whatIsAskedAheadIsAnsweredInItsTurnAndTheConnectionStays() throws Exception {
        try (Socket caller = new Socket("localhost", port)) {
            caller.setSoTimeout(20_000);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            ask("/ogc/collections/fixture_slow/items?limit=1&count=false", caller);
            Thread.sleep(700);
            ask("/ogc/conformance?f=json", caller);
            ask("/ogc/collections/nothing?f=json", caller);
            assertThat(answer(answers)).startsWith("HTTP/1.1 200").contains("FeatureCollection");
            assertThat(answer(answers)).startsWith("HTTP/1.1 200").contains("conformsTo");
            assertThat(answer(answers)).startsWith("HTTP/1.1 404").contains("unknown_layer");
            ask("/ogc/collections/fixture_slow/items?limit=1&count=false", caller);
            assertThat(answer(answers)).startsWith("HTTP/1.1 200").contains("FeatureCollection");
        }
    }

    private static void ask(String path, Socket caller) throws IOException {
        String head = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + caller.getPort() + "\r\n\r\n";
        caller.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    /** One answer with its head, by its length or chunk by chunk. */
    private static String answer(BufferedReader from) throws IOException {
        StringBuilder answer = new StringBuilder();
        int length = -1;
        for (String line = from.readLine(); line != null && !line.isEmpty(); line = from.readLine()) {
            answer.append(line).append('\n');
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        if (length >= 0) {
            return answer.append(body(length, from)).toString();
        }
        for (int chunk = Integer.parseInt(from.readLine(), 16);
                chunk > 0;
                chunk = Integer.parseInt(from.readLine(), 16)) {
            answer.append(body(chunk, from));
            from.readLine();
        }
        from.readLine();
        return answer.toString();
    }

    /** The answers of this test are ASCII, so that bytes are characters. */
    private static String body(int length, BufferedReader from) throws IOException {
        char[] body = new char[length];
        int read = 0;
        while (read < length) {
            read += from.read(body, read, length - read);
        }
        return new String(body);
    }

    private void await(boolean running, Duration most) throws InterruptedException {
        Instant end = Instant.now().plus(most);
        while (isRunning() != running && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(isRunning()).isEqualTo(running);
    }

    private boolean isRunning() {
        return jdbc.sql("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE state = 'active' AND query LIKE '%pg_sleep(30%' AND pid <> pg_backend_pid()
                        """).query(Long.class).single() > 0;
    }
}
