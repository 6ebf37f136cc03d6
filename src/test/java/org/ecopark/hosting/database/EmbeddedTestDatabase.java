package org.ecopark.hosting.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.ecopark.hosting.Home;
import org.ecopark.hosting.StartUp;
import org.springframework.util.FileSystemUtils;

/**
 * The embedded default in a temporary folder, for the tests. The folder's name holds the process that uses it, so that
 * the leavings of a killed test run are found and cleared by the next one.
 */
public final class EmbeddedTestDatabase implements AutoCloseable {

    private static final String PREFIX = "ecopark-test-";

    private final Path folder;
    private final Home home;
    private final PrivateCluster cluster;

    private EmbeddedTestDatabase(Path folder) {
        this.folder = folder;
        this.home = Home.take(folder);
        this.cluster = PrivateCluster.open(home, System.getenv().getOrDefault("ECOPARK_POSTGRES", ""), new StartUp());
    }

    public static EmbeddedTestDatabase start() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        clearLeavings(temporary);
        EmbeddedTestDatabase database = new EmbeddedTestDatabase(
                temporary.resolve(PREFIX + ProcessHandle.current().pid()));
        database.dropDurability();
        return database;
    }

    /** What is thrown away at the end need not survive a power cut. */
    private void dropDurability() {
        try (Connection admin = cluster.admin("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("ALTER SYSTEM SET fsync = off");
            statement.execute("ALTER SYSTEM SET full_page_writes = off");
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void clearLeavings(Path temporary) {
        try (Stream<Path> entries = Files.list(temporary)) {
            List<Path> dead = entries.filter(EmbeddedTestDatabase::isDead).toList();
            for (Path folder : dead) {
                // Adopting it, or starting it once more, is the sure way to stop it.
                new EmbeddedTestDatabase(folder).close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDead(Path entry) {
        String name = entry.getFileName().toString();
        return name.matches(PREFIX + "\\d+")
                && Files.isWritable(entry)
                && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
                        .isEmpty();
    }

    /** The whole address with user and password, as ECOPARK_DB_URL takes it. */
    public String url() {
        return cluster.jdbcUrl() + "?user=" + cluster.user() + "&password=" + cluster.password();
    }

    @Override
    public void close() {
        cluster.close();
        home.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
