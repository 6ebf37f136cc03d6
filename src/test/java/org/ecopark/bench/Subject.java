package org.ecopark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.ecopark.hosting.database.BenchCluster;

/** What is measured: a server on an embedded database of its own. Both end with the process, however it is told to. */
record Subject(BenchCluster cluster, RunningServer server) implements AutoCloseable {

    /**
     * Starts both.
     *
     * @param kept folder in which the database stays; empty for one that goes with the run
     * @param serverJava options of the server's Java, such as {@code -Xmx512m}
     */
    static Subject start(Optional<Path> kept, String serverJava) throws IOException, InterruptedException {
        Path folder = kept.orElse(Files.createTempDirectory("ecopark-bench-").resolve("db"));
        Files.createDirectories(folder.getParent());
        // PostgreSQL's user has to pass it when we are root.
        folder.getParent().toFile().setExecutable(true, false);
        BenchCluster cluster = BenchCluster.open(folder, kept.isPresent());
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        RunningServer server = RunningServer.start(cluster.url(), serverJava);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return new Subject(cluster, server);
    }

    /** Machine, Java, PostgreSQL and PostGIS with their versions. */
    static String versions(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT current_setting('server_version_num'), postgis_lib_version()")) {
            row.next();
            int version = row.getInt(1);
            return Machine.description() + "; PostgreSQL " + version / 10_000 + "." + version % 10_000 + ", PostGIS "
                    + row.getString(2);
        }
    }

    @Override
    public void close() {
        server.close();
        cluster.close();
    }
}
