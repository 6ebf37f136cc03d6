package org.ecopark.hosting.database;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopark.hosting.Home;
import org.ecopark.hosting.StartUp;
import org.springframework.util.FileSystemUtils;

/** The packaged server as a process of its own, as people start it; what it says is kept in a file. */
public final class ServerProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "ecopark.jar").toAbsolutePath();
    private static final Pattern READY = Pattern.compile("Ecopark is ready: (\\S+)/\\s");
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
        Process started = process;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
    }

    public static ServerProcess start(Path home, String... options) throws IOException {
        return new ServerProcess(home, options);
    }

    /**
     * Stops the database that a killed server left running in a home, if one did, and removes the home. Where it cannot be
     * stopped in order, as after a test that failed, it is killed, and the failure is told all the same.
     */
    public static void clear(Path home) throws IOException {
        try (Home taken = Home.take(home);
                PrivateCluster cluster = PrivateCluster.open(taken, "", new StartUp())) {
            assertThat(cluster.jdbcUrl()).isNotEmpty();
        } finally {
            killDatabase(home);
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static void killDatabase(Path home) {
        Path pid = home.resolve("db").resolve("cluster").resolve("postmaster.pid");
        try {
            if (Files.exists(pid)) {
                ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                        .filter(found -> found.info().command().orElse("").endsWith("postgres"))
                        .ifPresent(ServerProcess::end);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    /** A folder that PostgreSQL's user may pass, which the usual temporary folders are not. */
    public static Path newHome() throws IOException {
        Path home = Files.createTempDirectory("ecopark-home-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        // A run of tests that is broken off leaves no database behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> killDatabase(home)));
        return home;
    }

    public ServerProcess awaitReady() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!READY.matcher(said()).find()) {
            assertThat(process.isAlive()).as(said()).isTrue();
            assertThat(Instant.now()).as(said()).isBefore(end);
            Thread.sleep(100);
        }
        return this;
    }

    /** The address it announced, without a slash at its end. */
    public String url() {
        Matcher ready = READY.matcher(said());
        assertThat(ready.find()).as(said()).isTrue();
        return ready.group(1);
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(said())
                .isTrue();
        return process.exitValue();
    }

    /** As kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As kill or Ctrl-C do. */
    public void stop() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    public long pid() {
        return process.pid();
    }

    public String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end: as long as the process lives it holds its home, and nobody could stop its database. */
    @Override
    public void close() throws IOException {
        end(process.toHandle());
        Files.deleteIfExists(said);
    }
}
