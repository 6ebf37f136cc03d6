package org.ecopark.hosting.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.hosting.Home;
import org.ecopark.hosting.HostingFailure;
import org.ecopark.hosting.StartUp;

/**
 * A PostgreSQL server that belongs to one home, in {@code HOME/db} (see {@link ClusterFolder}). It listens on loopback only. It runs in a session of its own, so Ctrl-C at
 * the terminal reaches the server first and the database is stopped after the last answer; when the server is killed, it
 * stays, and the next server adopts it.
 */
final class PrivateCluster implements Database {

    static final String DATABASE = "ecopark";
    static final String USER = "ecopark";
    private static final String ADMIN = "postgres";
    /** A second or two, but a busy disk has to take all that is waiting for it first. */
    private static final Duration QUICK = Duration.ofMinutes(5);
    /** A start may have to replay what was not yet written when the machine went down. */
    private static final Duration RECOVERY = Duration.ofMinutes(30);

    private static final int MOST_PORTS = 3;

    private final ClusterFolder folder;
    private final StartUp startUp;
    private final Account account;
    private final PostgresPrograms programs;
    private int port;

    private PrivateCluster(Path folder, String programFolder, StartUp startUp) {
        this.account = Account.forPostgres();
        this.folder = new ClusterFolder(folder, account);
        this.startUp = startUp;
        this.programs = PostgresPrograms.find(programFolder, this.folder.majorVersion());
    }

    static PrivateCluster open(Home home, String programFolder, StartUp startUp) {
        PrivateCluster cluster = new PrivateCluster(home.folder().resolve("db"), programFolder, startUp);
        try {
            cluster.folder.prepare();
            cluster.createOnce();
            cluster.run();
            cluster.prepareDatabase();
        } catch (IOException | SQLException e) {
            throw new HostingFailure(
                    "The database in " + cluster.folder + " could not be prepared: " + e.getMessage(), e);
        }
        return cluster;
    }

    /** The cluster of a home whose server is running: to be talked to, not to be stopped. */
    static PrivateCluster inUse(Path home, String programFolder, StartUp startUp) {
        PrivateCluster cluster = new PrivateCluster(home.resolve("db"), programFolder, startUp);
        try {
            cluster.port = cluster.folder
                    .notedPort()
                    .orElseThrow(() -> new HostingFailure("The home " + home + " has no database yet."));
            return cluster;
        } catch (IOException e) {
            throw new HostingFailure("Cannot read the home " + home + ": " + e.getMessage(), e);
        }
    }

    private void createOnce() {
        if (!Files.exists(folder.data())) {
            startUp.step("Database created in " + folder + " (PostgreSQL " + programs.major() + ")", () -> {
                create();
                return programs;
            });
        }
    }

    /** Made under another name and moved when whole: a start that was killed half way leaves no half database. */
    private void create() {
        try {
            Path growing = folder.beginData();
            Path passwordFile = folder.beginPassword(folder.secret("admin-password"));
            check(postgres(
                    QUICK,
                    "initdb",
                    "-D",
                    growing.toString(),
                    "-U",
                    ADMIN,
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=icu",
                    "--icu-locale=und",
                    "--data-checksums",
                    "--pwfile=" + passwordFile));
            folder.finishData(growing, passwordFile);
        } catch (IOException e) {
            throw new HostingFailure("The database could not be created in " + folder + ": " + e.getMessage(), e);
        }
    }

    private void run() throws IOException, SQLException {
        if (postgres(QUICK, "pg_ctl", "status", "-D", folder.data().toString()).succeeded() && adopted()) {
            return;
        }
        startUp.step("Database started", () -> {
            start();
            return port;
        });
    }

    /** Whoever knows our password and answers on the noted port is our cluster. */
    private boolean adopted() throws IOException {
        port = folder.notedPort().orElse(0);
        try (Connection admin = admin("postgres")) {
            ClusterRepository.endOtherSessions(admin);
            startUp.say("Database adopted: it was left running by a server that was killed");
            return true;
        } catch (SQLException notOurs) {
            return false;
        }
    }

    private void start() {
        try {
            port = folder.notedPort().filter(PrivateCluster::isFree).orElseGet(PrivateCluster::freePort);
            Programs.Outcome outcome = startOnPort();
            // Between looking and taking, another program may have come first.
            for (int i = 1; i < MOST_PORTS && !outcome.succeeded() && !isFree(port); i++) {
                port = freePort();
                outcome = startOnPort();
            }
            check(outcome);
        } catch (IOException e) {
            throw new HostingFailure("The database in " + folder + " could not be started: " + e.getMessage(), e);
        }
    }

    private Programs.Outcome startOnPort() throws IOException {
        folder.note(port, ClusterTuning.ofThisMachine().configuration(port));
        return postgres(
                RECOVERY,
                "pg_ctl",
                "start",
                "-w",
                "-t",
                Long.toString(RECOVERY.toSeconds()),
                "-D",
                folder.data().toString(),
                "-l",
                folder.log().toString());
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new HostingFailure("No free port on the loopback address: " + e.getMessage(), e);
        }
    }

    private void prepareDatabase() throws IOException, SQLException {
        try (Connection admin = admin("postgres")) {
            ClusterRepository.ensureRole(admin, USER, password());
            ClusterRepository.ensureDatabase(admin, DATABASE, USER);
        }
        try (Connection admin = admin(DATABASE)) {
            ClusterRepository.ensureExtensions(admin);
        }
    }

    /** A connection that may create databases and extensions; the server itself works without that right. */
    Connection admin(String database) throws SQLException, IOException {
        return ClusterRepository.connect(url(database), ADMIN, folder.secret("admin-password"));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Programs.Outcome postgres(Duration limit, String program, String... arguments) {
        return Programs.run(limit, programs.environment(), programs.command(account, program, List.of(arguments)));
    }

    /** Runs one of PostgreSQL's programs against this cluster as its administrator; returns what it printed. */
    String client(String program, List<String> arguments) throws IOException {
        Map<String, String> environment = new HashMap<>(programs.environment());
        environment.putAll(Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(port),
                "PGUSER",
                ADMIN,
                "PGPASSWORD",
                folder.secret("admin-password")));
        var outcome = Programs.run(
                RECOVERY, environment, programs.command(new Account(Optional.empty()), program, arguments));
        if (!outcome.succeeded()) {
            throw new HostingFailure(program + " says: " + outcome.output());
        }
        return outcome.output();
    }

    private void check(Programs.Outcome outcome) throws IOException {
        if (!outcome.succeeded()) {
            List<String> words = new ArrayList<>(List.of(outcome.output()));
            if (Files.isReadable(folder.log())) {
                List<String> lines = Files.readAllLines(folder.log());
                words.addAll(lines.subList(Math.max(0, lines.size() - 5), lines.size()));
            }
            throw new HostingFailure("PostgreSQL in " + folder + " says: " + String.join("\n", words));
        }
    }

    @Override
    public String jdbcUrl() {
        return url(DATABASE);
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        try {
            return folder.secret("password");
        } catch (IOException e) {
            throw new HostingFailure("Cannot read the database password in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Stops the cluster; open transactions are rolled back and everything committed is on disk. */
    @Override
    public void close() {
        startUp.step("Database stopped", () -> {
            try {
                check(postgres(
                        RECOVERY,
                        "pg_ctl",
                        "stop",
                        "-w",
                        "-m",
                        "fast",
                        "-t",
                        Long.toString(RECOVERY.toSeconds()),
                        "-D",
                        folder.data().toString()));
            } catch (IOException e) {
                throw new HostingFailure("The database in " + folder + " could not be stopped: " + e.getMessage(), e);
            }
            return port;
        });
    }
}
