package org.ecopark.hosting.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopark.hosting.HostingFailure;

/**
 * PostgreSQL's programs of one version, with PostGIS beside them.
 *
 * @param folder holds initdb, pg_ctl, postgres, pg_dump
 * @param major PostgreSQL's main version; a cluster can only be run by the one that made it
 * @param environment variables the programs need when they were unpacked into a folder instead of installed
 */
record PostgresPrograms(Path folder, int major, Map<String, String> environment) {

    static final int OLDEST = 15;

    private static final Duration QUICK = Duration.ofMinutes(1);
    private static final Pattern VERSION = Pattern.compile("PostgreSQL (\\d+)");

    /**
     * @param given folder named by the operator; empty to look where systems install it
     * @param wanted main version an existing cluster asks for
     */
    static PostgresPrograms find(String given, Optional<Integer> wanted) {
        List<PostgresPrograms> found = (given.isBlank() ? usualFolders() : List.of(Path.of(given.strip())))
                .stream()
                        .map(PostgresPrograms::inspect)
                        .flatMap(Optional::stream)
                        .toList();
        return found.stream()
                .filter(p -> wanted.map(v -> v == p.major()).orElse(p.major() >= OLDEST))
                .max(Comparator.comparingInt(PostgresPrograms::major))
                .orElseThrow(() -> new HostingFailure(nothingFound(given, wanted)));
    }

    private static String nothingFound(String given, Optional<Integer> wanted) {
        String where = given.isBlank() ? "on this machine" : "in " + given;
        return wanted.map(version -> "The database in Ecopark's home was made by PostgreSQL " + version
                        + ", which is not found with PostGIS " + where
                        + ". Install that version again, or make a backup"
                        + " with it and restore that into a new home.")
                .orElse("PostgreSQL " + OLDEST + " or newer with PostGIS is not found " + where
                        + ". Install it (Debian, Ubuntu: apt-get install postgresql-postgis; Fedora: dnf install postgis;"
                        + " macOS: brew install postgis), or set ECOPARK_DB_URL to a database that has it, or use:"
                        + " docker compose up");
    }

    private static List<Path> usualFolders() {
        List<Path> folders = new ArrayList<>();
        for (String parent : List.of("/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt")) {
            folders.addAll(childrenWithPrograms(Path.of(parent)));
        }
        try (Stream<Path> versions = Files.list(Path.of("/usr"))) {
            versions.filter(p -> p.getFileName().toString().startsWith("pgsql-"))
                    .map(p -> p.resolve("bin"))
                    .forEach(folders::add);
        } catch (IOException e) {
            // A system without /usr has other places, listed here as well.
            folders.add(Path.of("/usr/local/pgsql/bin"));
        }
        for (String entry : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            folders.add(Path.of(entry));
        }
        return folders;
    }

    private static List<Path> childrenWithPrograms(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.map(p -> p.resolve("bin")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<PostgresPrograms> inspect(Path folder) {
        if (!Files.isExecutable(folder.resolve("initdb")) || !Files.isExecutable(folder.resolve("pg_config"))) {
            return Optional.empty();
        }
        Map<String, String> environment = unpackedEnvironment(folder);
        String config = folder.resolve("pg_config").toString();
        var version = Programs.run(QUICK, environment, List.of(config, "--version"));
        var share = Programs.run(QUICK, environment, List.of(config, "--sharedir"));
        Matcher matcher = VERSION.matcher(version.output());
        if (!matcher.find() || !Files.exists(Path.of(share.output(), "extension", "postgis.control"))) {
            return Optional.empty();
        }
        return Optional.of(new PostgresPrograms(folder, Integer.parseInt(matcher.group(1)), environment));
    }

    /** Packages unpacked into ROOT keep their programs in ROOT/usr/lib/postgresql/N/bin and their libraries beside. */
    private static Map<String, String> unpackedEnvironment(Path folder) {
        Map<String, String> environment = new HashMap<>();
        Path root = folder.toAbsolutePath().resolve("../../../../..").normalize();
        Path libraries = root.resolve("library-path");
        if (Files.isRegularFile(libraries)) {
            try {
                environment.put("LD_LIBRARY_PATH", Files.readString(libraries).strip());
                environment.put("PROJ_DATA", root.resolve("usr/share/proj").toString());
                environment.put("PROJ_LIB", root.resolve("usr/share/proj").toString());
            } catch (IOException e) {
                throw new HostingFailure("Cannot read " + libraries + ": " + e.getMessage(), e);
            }
        }
        return Map.copyOf(environment);
    }

    List<String> command(Account account, String program, List<String> arguments) {
        List<String> words = new ArrayList<>(account.prefix());
        words.add(folder.resolve(program).toString());
        words.addAll(arguments);
        return words;
    }
}
