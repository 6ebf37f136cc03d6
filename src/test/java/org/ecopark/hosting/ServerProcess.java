package org.ecopark.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged server as a process of its own, as people start it; what it says is kept in a file. */
final class ServerProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "ecopark.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Path said;

    private ServerProcess(Path home, String... options) throws IOException {
        assertThat(JAR).as("packaged before the integration tests run").exists();
        said = Files.createTempFile("ecopark-said-", ".txt");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Started to be stopped: what the second compiler would gain comes too late.
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "serve",
                "--port",
                "0",
                "--no-demo",
                "--home",
                home.toString()));
        words.addAll(Arrays.asList(options));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("ECOPARK_DB") || name.equals("ECOPARK_HOME"));
        process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    static ServerProcess start(Path home, String... options) throws IOException {
        return new ServerProcess(home, options);
    }

    /** A folder that PostgreSQL's user may pass, which the usual temporary folders are not. */
    static Path newHome() throws IOException {
        Path home = Files.createTempDirectory("ecopark-home-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    ServerProcess awaitReady() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!said().contains("Ecopark is ready: ")) {
            assertThat(process.isAlive()).as(said()).isTrue();
            assertThat(Instant.now()).as(said()).isBefore(end);
            Thread.sleep(100);
        }
        return this;
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(said())
                .isTrue();
        return process.exitValue();
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As kill or Ctrl-C do. */
    void stop() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    long pid() {
        return process.pid();
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(said);
    }
}
