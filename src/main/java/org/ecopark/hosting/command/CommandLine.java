package org.ecopark.hosting.command;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecopark.hosting.HostingFailure;
import org.ecopark.hosting.HostingSettings;
import org.ecopark.hosting.StartUp;
import org.ecopark.hosting.database.Backup;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The words that follow {@code java -jar ecopark.jar}: a command and its options. Without a command the server starts
 * with whatever Spring properties are given.
 */
public final class CommandLine {

    private static final Set<String> WITH_VALUE = Set.of(
            "--home",
            "--port",
            "--host",
            "--profile",
            "--set",
            "--name",
            "--layer",
            "--title",
            "--crs",
            "--encoding",
            "--bbox",
            "--filter",
            "--format");
    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "serve", Set.of("--home", "--port", "--host", "--allow-edits", "--no-demo"),
            "import",
                    Set.of(
                            "--home",
                            "--profile",
                            "--set",
                            "--strict",
                            "--prune",
                            "--layer",
                            "--title",
                            "--crs",
                            "--encoding"),
            "export", Set.of("--home", "--bbox", "--filter", "--crs", "--format", "--replace"),
            "roads", Set.of("--home", "--name"),
            "backup", Set.of("--home"),
            "restore", Set.of("--home", "--replace"));

    private final String command;
    private final Map<String, String> options = new HashMap<>();
    private final List<String> paths = new ArrayList<>();

    private CommandLine(String command, List<String> words) {
        this.command = command;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                paths.add(word);
            } else if (!OPTIONS.getOrDefault(command, Set.of()).contains(word)) {
                throw new IllegalArgumentException(command + " does not know '" + word + "'.");
            } else if (!WITH_VALUE.contains(word)) {
                options.put(word, "true");
            } else if (++i < words.size()) {
                put(word, words.get(i));
            } else {
                throw new IllegalArgumentException(word + " needs a value.");
            }
        }
    }

    /** A setting of a profile may be given many times, one a line; of all else the last word counts. */
    private void put(String option, String value) {
        if (!option.equals("--set")) {
            options.put(option, value);
        } else if (value.indexOf('=') > 0) {
            options.merge(option, value, (before, more) -> before + "\n" + more);
        } else {
            throw new IllegalArgumentException("--set takes NAME=VALUE, not '" + value + "'.");
        }
    }

    /** Runs a command to its end, or the server until it is stopped. A wrong word ends the process with code 2. */
    public static void run(Class<?> application, String... words) {
        if (words.length == 0 || words[0].startsWith("--")) {
            SpringApplication.run(application, words);
            return;
        }
        try {
            new CommandLine(words[0], Arrays.asList(words).subList(1, words.length)).run(application);
        } catch (IllegalArgumentException wrongWord) {
            System.err.println("ecopark: " + wrongWord.getMessage() + " Type ./ecopark help to see what is right.");
            System.exit(2);
        } catch (HostingFailure failure) {
            System.err.println("ecopark: " + failure.getMessage());
            System.exit(1);
        }
    }

    /** Starts the server, which speaks through {@code startUp} from its first second on. */
    static ConfigurableApplicationContext start(Class<?> application, String[] properties, StartUp startUp) {
        return startUp.during("Server starting", () -> {
            SpringApplication server = new SpringApplication(application);
            if (ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .anyMatch(argument -> argument.startsWith("-XX:ArchiveClassesAtExit="))) {
                SpringApplication.getShutdownHandlers()
                        .add(() -> startUp.say("Noting for faster starts what was used"));
            }
            server.addInitializers(context -> context.getBeanFactory().registerSingleton("startUp", startUp));
            return server.run(properties);
        });
    }

    private void run(Class<?> application) {
        StartUp startUp = new StartUp();
        switch (command) {
            case "serve" -> start(application, serverProperties(), startUp);
            case "import" ->
                new ImportCommand(application, home(), startUp)
                        .run(paths.stream().map(Path::of).toList(), options, List.of(serverProperties()));
            case "export" ->
                new ExportCommand(application, home(), startUp).run(paths, options, List.of(serverProperties()));
            case "roads" -> roads(application, startUp);
            case "backup" -> new Backup(settings(), startUp).write(onePath());
            case "restore" -> new Backup(settings(), startUp).read(onePath(), options.containsKey("--replace"));
            default ->
                throw new IllegalArgumentException("There is no command '" + command + "'; there are "
                        + String.join(", ", new TreeSet<>(OPTIONS.keySet())) + ".");
        }
    }

    private void roads(Class<?> application, StartUp startUp) {
        Path extract = onePath();
        if (!new ServerAtHand(application, home(), startUp)
                .use(
                        List.of(serverProperties()),
                        address -> new RoadsClient(address, startUp).send(extract, options.get("--name")))) {
            System.exit(1);
        }
    }

    private Path onePath() {
        if (paths.size() != 1) {
            throw new IllegalArgumentException(command + " needs one file.");
        }
        return Path.of(paths.get(0)).toAbsolutePath();
    }

    private HostingSettings settings() {
        Map<String, String> environment = System.getenv();
        return new HostingSettings(
                options.getOrDefault("--home", environment.getOrDefault("ECOPARK_HOME", "")),
                environment.getOrDefault("ECOPARK_DB_URL", ""),
                environment.getOrDefault("ECOPARK_POSTGRES", ""),
                true);
    }

    private Path home() {
        return settings().homeFolder();
    }

    private String[] serverProperties() {
        List<String> properties = new ArrayList<>(List.of(
                "--ecopark.hosting.home=" + home(),
                "--logging.file.name=" + home().resolve("log/server.log"),
                "--logging.threshold.console=WARN"));
        if (options.containsKey("--port")) {
            properties.add("--server.port=" + port(options.getOrDefault("--port", "")));
        }
        if (options.containsKey("--host")) {
            properties.add("--server.address=" + options.get("--host"));
        }
        if (options.containsKey("--allow-edits")) {
            properties.add("--ecopark.allow-edits=true");
        }
        if (options.containsKey("--no-demo")) {
            properties.add("--ecopark.demo=false");
        }
        return properties.toArray(String[]::new);
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("--port takes a number from 0 to 65535, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }
}
