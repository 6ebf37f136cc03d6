package org.ecopark.hosting.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ecopark.hosting.HostingFailure;

/** Runs a program to its end and returns what it printed; a failure carries the program's own words. */
final class Programs {

    private Programs() {}

    /** What a program left behind: its exit code and its output with its errors. */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /**
     * Output goes through a file, not a pipe: a server started by the program inherits the handle and would keep a pipe
     * open for as long as it lives.
     */
    static Outcome run(Duration limit, Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile("ecopark-", ".out");
            try {
                return run(limit, environment, command, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new HostingFailure("Could not run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostingFailure("Stopped while running " + command.get(0) + ".", e);
        }
    }

    private static Outcome run(Duration limit, Map<String, String> environment, List<String> command, Path output)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.environment().putAll(environment);
        // The unprivileged account may not be allowed to stand in our working folder.
        builder.directory(Path.of("/").toFile());
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Process process = builder.start();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new HostingFailure(command.get(0) + " did not finish within " + limit.toSeconds() + " s.");
        }
        return new Outcome(
                process.exitValue(),
                Files.readString(output, StandardCharsets.UTF_8).strip());
    }
}
