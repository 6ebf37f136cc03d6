package org.ecopark.hosting.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.ecopark.hosting.Home;
import org.ecopark.hosting.HostingFailure;
import org.ecopark.hosting.HostingSettings;
import org.ecopark.hosting.StartUp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.FileSystemUtils;

/** One home with one park, backed up once; a test that changes the home brings it back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupIT {

    private final StartUp startUp = new StartUp();
    private Path folder = Path.of("");
    private Path home = Path.of("");
    private Path file = Path.of("");

    @BeforeAll
    void backUpAHomeWithAPark() throws IOException, SQLException {
        folder = ServerProcess.newHome();
        home = folder.resolve("home");
        file = folder.resolve("parks.backup");
        inHome(home, "CREATE TABLE public.park AS SELECT 'Tyseley' AS name, ST_Point(-1.84, 52.46, 4326) AS place");
        backup(home).write(file);
    }

    @AfterAll
    void clear() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void bringsEverythingBackInPlaceOfWhatIsThere() throws Exception {
        inHome(home, "UPDATE public.park SET name = 'changed'");
        backup(home).read(file, true);
        assertThat(name(home)).isEqualTo("Tyseley");
    }

    @Test
    void bringsEverythingIntoAnEmptyHome() throws Exception {
        Path other = folder.resolve("other");
        backup(other).read(file, false);
        assertThat(name(other)).isEqualTo("Tyseley");
    }

    @Test
    void isMadeWhileAServerHoldsTheHome() throws Exception {
        Path whileRunning = folder.resolve("running.backup");
        try (Home held = Home.take(home);
                PrivateCluster running = PrivateCluster.open(held, "", startUp)) {
            assertThat(running.user()).isEqualTo("ecopark");
            backup(home).write(whileRunning);
            assertThatThrownBy(() -> backup(home).read(file, true))
                    .isInstanceOf(HostingFailure.class)
                    .hasMessageContaining("Another Ecopark server");
        }
        assertThat(whileRunning).isNotEmptyFile();
    }

    @Test
    void doesNotOverwriteUnasked() throws Exception {
        assertThatThrownBy(() -> backup(home).read(file, false))
                .isInstanceOf(HostingFailure.class)
                .hasMessageContaining("--replace");
        assertThat(name(home)).isEqualTo("Tyseley");
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Path broken = Files.write(folder.resolve("broken.backup"), Arrays.copyOf(bytes, bytes.length * 2 / 3));
        assertThatThrownBy(() -> backup(home).read(broken, true)).isInstanceOf(HostingFailure.class);
        assertThat(name(home)).isEqualTo("Tyseley");
    }

    private Backup backup(Path at) {
        return new Backup(new HostingSettings(at.toString(), "", "", true), startUp);
    }

    private void inHome(Path at, String sql) throws SQLException {
        try (Home taken = Home.take(at);
                PrivateCluster cluster = PrivateCluster.open(taken, "", startUp);
                Connection connection = connect(cluster);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String name(Path at) throws SQLException {
        try (Home taken = Home.take(at);
                PrivateCluster cluster = PrivateCluster.open(taken, "", startUp);
                Connection connection = connect(cluster);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM public.park WHERE ST_X(place) < 0")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(PrivateCluster cluster) throws SQLException {
        return DriverManager.getConnection(cluster.jdbcUrl(), cluster.user(), cluster.password());
    }
}
