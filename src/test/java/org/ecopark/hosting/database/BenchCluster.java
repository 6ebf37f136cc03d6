package org.ecopark.hosting.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.ecopark.hosting.Home;
import org.ecopark.hosting.StartUp;
import org.springframework.util.FileSystemUtils;

/** The embedded default in a folder of its own, with its usual settings (fsync on), for measurements. */
public final class BenchCluster implements AutoCloseable {

    private final Path folder;
    private final boolean keep;
    private final Home home;
    private final PrivateCluster cluster;
    private boolean closed;

    private BenchCluster(Path folder, boolean keep) {
        this.folder = folder;
        this.keep = keep;
        this.home = Home.take(folder);
        this.cluster = PrivateCluster.open(home, System.getenv().getOrDefault("ECOPARK_POSTGRES", ""), new StartUp());
    }

    /**
     * Makes or starts the cluster of a folder.
     *
     * @param keep whether the folder stays when the cluster is closed
     */
    public static BenchCluster open(Path folder, boolean keep) {
        return new BenchCluster(folder, keep);
    }

    /** The whole address with user and password, as ECOPARK_DB_URL takes it. */
    public String url() {
        return cluster.jdbcUrl() + "?user=" + cluster.user() + "&password=" + cluster.password();
    }

    /** A connection that may do everything. */
    public Connection admin() throws SQLException {
        try {
            return cluster.admin(PrivateCluster.DATABASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** May be called again, as a hook of a process that was told to end does. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        cluster.close();
        home.close();
        if (!keep) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
