package org.ecopark.hosting.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.ecopark.hosting.Home;
import org.ecopark.hosting.HostingFailure;
import org.ecopark.hosting.HostingSettings;
import org.ecopark.hosting.StartUp;

/**
 * Writes the private cluster's database into one file and reads it back, with PostgreSQL's own programs and format, so
 * that the file can also be read without Ecopark. A backup may be made while the server runs; it holds one moment.
 */
public final class Backup {

    private final HostingSettings settings;
    private final StartUp startUp;

    /**
     * For the database of a home.
     *
     * @throws HostingFailure when the database is not the private cluster's
     */
    public Backup(HostingSettings settings, StartUp startUp) {
        this.settings = settings;
        this.startUp = startUp;
        if (!settings.ownsDatabase()) {
            throw new HostingFailure(
                    "ECOPARK_DB_URL is set, so the database is in somebody else's care: use pg_dump and"
                            + " pg_restore on it.");
        }
    }

    /** Replaces {@code file} only when the backup is whole. */
    public void write(Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Home.ifFree(settings.homeFolder())
                .ifPresentOrElse(
                        home -> {
                            try (home;
                                    PrivateCluster cluster = PrivateCluster.open(home, settings.postgres(), startUp)) {
                                dump(cluster, part);
                            }
                        },
                        () -> dump(PrivateCluster.inUse(settings.homeFolder(), settings.postgres(), startUp), part));
        try {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            startUp.say(file + " holds " + (Files.size(file) >> 10) + " kB");
        } catch (IOException e) {
            throw new HostingFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private void dump(PrivateCluster cluster, Path file) {
        startUp.step("Backup written", () -> {
            try {
                return cluster.client("pg_dump", List.of("-Fc", "-f", file.toString(), PrivateCluster.DATABASE));
            } catch (IOException e) {
                throw new HostingFailure("The backup could not be written: " + e.getMessage(), e);
            }
        });
    }

    /**
     * Reads into a database beside the present one and changes their names at the end, so that a file that cannot be
     * read leaves everything as it was.
     */
    public void read(Path file, boolean replace) {
        if (!Files.isReadable(file)) {
            throw new HostingFailure("There is no file " + file + " that can be read.");
        }
        try (Home home = Home.take(settings.homeFolder());
                PrivateCluster cluster = PrivateCluster.open(home, settings.postgres(), startUp)) {
            refuseToOverwrite(cluster, home, replace);
            startUp.step("Backup read", () -> {
                readBeside(cluster, file);
                return file;
            });
        } catch (SQLException | IOException e) {
            throw new HostingFailure(file + " could not be restored: " + e.getMessage(), e);
        }
    }

    private static void refuseToOverwrite(PrivateCluster cluster, Home home, boolean replace)
            throws SQLException, IOException {
        try (Connection database = cluster.admin(PrivateCluster.DATABASE)) {
            if (!replace && ClusterRepository.hasTables(database)) {
                throw new HostingFailure(
                        "The home " + home.folder() + " already holds a database. Say --replace to put the"
                                + " backup in its place, or choose an empty home with --home.");
            }
        }
    }

    private static void readBeside(PrivateCluster cluster, Path file) {
        String fresh = "ecopark_restored";
        try (Connection admin = cluster.admin("postgres")) {
            ClusterRepository.dropDatabase(admin, fresh);
            ClusterRepository.ensureDatabase(admin, fresh, PrivateCluster.USER);
            try (Connection database = cluster.admin(fresh)) {
                ClusterRepository.ensureExtensions(database);
            }
            restore(cluster, file, fresh);
            ClusterRepository.endOtherSessions(admin);
            ClusterRepository.putInPlace(admin, fresh, PrivateCluster.DATABASE);
        } catch (SQLException | IOException e) {
            throw new HostingFailure(file + " could not be restored: " + e.getMessage(), e);
        }
    }

    /** Extensions are there already and belong to the administrator, so their entries are left out. */
    private static void restore(PrivateCluster cluster, Path file, String database) throws IOException {
        Path contents = Files.createTempFile("ecopark-", ".list");
        try {
            String entries = cluster.client("pg_restore", List.of("-l", file.toString()));
            Files.write(
                    contents,
                    entries.lines()
                            .filter(line -> !line.contains(" EXTENSION "))
                            .toList());
            cluster.client(
                    "pg_restore",
                    List.of(
                            "--exit-on-error",
                            "--single-transaction",
                            "-L",
                            contents.toString(),
                            "-d",
                            database,
                            file.toString()));
        } finally {
            Files.deleteIfExists(contents);
        }
    }
}
