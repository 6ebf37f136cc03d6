package org.ecopark.hosting.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.ecopark.hosting.Home;
import org.ecopark.hosting.StartUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The embedded database through the lives and deaths of the servers that use it. */
class HostingIT {

    private Path home = Path.of("");

    @BeforeEach
    void makeHome() throws IOException {
        home = ServerProcess.newHome();
    }

    @AfterEach
    void leaveNothingRunning() throws IOException {
        ServerProcess.clear(home);
    }

    @Test
    void aKilledServersDatabaseIsAdoptedAndAStoppedOnesIsStopped() throws Exception {
        try (ServerProcess first = ServerProcess.start(home).awaitReady()) {
            change("CREATE TABLE public.marker AS SELECT 42 AS n");
            isPrivateAndDurable();
            aSecondServerIsRefused(first);
            first.kill();
            assertThat(read("SELECT n FROM public.marker"))
                    .as("the cluster lives on")
                    .isEqualTo("42");
        }
        try (ServerProcess second = ServerProcess.start(home).awaitReady()) {
            assertThat(second.said()).contains("Database adopted");
            assertThat(read("SELECT n FROM public.marker")).isEqualTo("42");
            second.stop();
            assertThat(second.said()).contains("Database stopped");
        }
        assertThat(home.resolve("address")).doesNotExist();
        assertThatThrownBy(() -> read("SELECT 1")).isInstanceOf(SQLException.class);
        aNewStartKeepsTheData();
    }

    private void isPrivateAndDurable() throws Exception {
        assertThat(mode("db/password")).isEqualTo("rw-------");
        assertThat(mode("db/admin-password")).isEqualTo("rw-------");
        assertThat(mode("db/cluster")).isEqualTo("rwx------");
        assertThat(read("SHOW fsync")).isEqualTo("on");
        assertThat(read("SHOW data_checksums")).isEqualTo("on");
        assertThat(read("SELECT datlocprovider FROM pg_database WHERE datname = 'ecopark'"))
                .isEqualTo("i");
        assertThat(read("SELECT rolsuper FROM pg_roles WHERE rolname = 'ecopark'"))
                .isEqualTo("f");
    }

    private void aSecondServerIsRefused(ServerProcess first) throws Exception {
        try (ServerProcess second = ServerProcess.start(home)) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.said())
                    .contains("Another Ecopark server (process " + first.pid() + ") is running on the home " + home)
                    .contains("http://127.0.0.1:")
                    .contains("--home")
                    .doesNotContain("Exception", "\tat ");
        }
    }

    private void aNewStartKeepsTheData() throws Exception {
        try (Home taken = Home.take(home);
                PrivateCluster cluster = PrivateCluster.open(taken, "", new StartUp())) {
            assertThat(cluster.user()).isEqualTo("ecopark");
            assertThat(read("SELECT n FROM public.marker")).isEqualTo("42");
        }
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file)));
    }

    private void change(String sql) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String sql) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException, IOException {
        return PrivateCluster.inUse(home, "", new StartUp()).admin(PrivateCluster.DATABASE);
    }
}
