package org.ecopark.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** The server as a process of its own, with its usual settings, on a free loopback port and a given database. */
final class RunningServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern READY = Pattern.compile("Ecopark is ready: (\\S+)");

    private final Path home;
    private final Path said;
    private final Process process;
    private final URI address;

    private RunningServer(String databaseUrl, String javaOptions) throws IOException, InterruptedException {
        home = Files.createTempDirectory("ecopark-bench-home-");
        said = home.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(command(javaOptions));
        builder.environment().keySet().removeIf(name -> name.startsWith("ECOPARK_"));
        builder.environment().put("ECOPARK_DB_URL", databaseUrl);
        process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        address = awaitReady();
    }

    static RunningServer start(String databaseUrl, String javaOptions) throws IOException, InterruptedException {
        return new RunningServer(databaseUrl, javaOptions);
    }

    private List<String> command(String javaOptions) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED"));
        words.addAll(Arrays.stream(javaOptions.split(" "))
                .filter(word -> !word.isBlank())
                .toList());
        words.addAll(List.of("-Djava.awt.headless=true", "-cp", classPath(), "org.ecopark.Ecopark"));
        words.addAll(List.of("serve", "--port", "0", "--no-demo", "--home", home.toString()));
        return words;
    }

    /** Ours without the tests, whose layers and beans the server would find. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private URI awaitReady() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            String text = Files.readString(said);
            Matcher ready = READY.matcher(text);
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("The server did not start:\n" + text);
            }
            Thread.sleep(100);
        }
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
            FileSystemUtils.deleteRecursively(home);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
