package org.ecopark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ecopark.hosting.database.EmbeddedTestDatabase;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The PostGIS database of a test run: one for each test JVM, the same for every test in it. Where it comes from is said
 * by {@code -Decopark.test.db}: an address ({@code jdbc:postgresql:} or {@code postgresql:}), {@code container} or
 * {@code embedded}; unsaid, a container when a Docker engine answers and has or can pull the image
 * ({@code -Decopark.test.image}), else the embedded default in a temporary folder. Without any the run fails; it never
 * skips.
 */
public final class TestDatabase {

    private static final String IMAGE = "postgis/postgis:16-3.4";

    private TestDatabase() {}

    /** Started by the first test that asks. */
    private static final class Holder {
        static final String URL = start();
    }

    /** Address with user and password, as {@code ECOPARK_DB_URL} takes it. */
    public static String url() {
        return Holder.URL;
    }

    private static String start() {
        String wish = System.getProperty("ecopark.test.db", "").strip();
        String url = switch (wish.toLowerCase(Locale.ROOT)) {
            case "" -> containerOrEmbedded();
            case "container" -> container();
            case "embedded" -> embedded();
            default -> given(wish);
        };
        System.out.println("Test database: " + url.replaceAll("password=[^&]*", "password=..."));
        return url;
    }

    /** Two test JVMs would find each other's rows in one database. */
    private static String given(String address) {
        if (!"1".equals(System.getProperty("surefire.forkNumber", "1"))) {
            throw new IllegalStateException("One given database serves one test JVM: add -Decopark.it.forks=1");
        }
        return address;
    }

    private static String containerOrEmbedded() {
        if (anEngineAnswers()) {
            try {
                return container();
            } catch (RuntimeException e) {
                System.out.println("Test database: the Docker engine cannot give one (" + e.getMessage()
                        + "), so the embedded one is used");
            }
        }
        return embedded();
    }

    /** Having none is a usual case here, not the error its search reports. */
    private static boolean anEngineAnswers() {
        Logger search = (Logger) LoggerFactory.getLogger("org.testcontainers.dockerclient");
        Level before = search.getLevel();
        search.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            search.setLevel(before);
        }
    }

    private static String container() {
        DockerImageName image = DockerImageName.parse(System.getProperty("ecopark.test.image", IMAGE))
                .asCompatibleSubstituteFor("postgres");
        PostgreSQLContainer container = new PostgreSQLContainer(image)
                .withCommand("postgres", "-c", "fsync=off")
                // The usual 64 MB are too few for a parallel join.
                .withSharedMemorySize(512L << 20);
        container.start();
        SpringApplication.getShutdownHandlers().add(container::stop);
        return container.getJdbcUrl() + "&user=" + container.getUsername() + "&password=" + container.getPassword();
    }

    private static String embedded() {
        EmbeddedTestDatabase database = EmbeddedTestDatabase.start();
        // Spring runs these after the last application context is closed, so nothing still uses the database.
        SpringApplication.getShutdownHandlers().add(database::close);
        return database.url();
    }

    /** Gives a test's server this database, and a home of its own, since two servers cannot share one. */
    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "ecopark.hosting.db-url=" + url(),
                            "ecopark.hosting.home=" + temporaryHome(),
                            // Every test makes the rows it looks at; shipped ones would stand between them.
                            "ecopark.demo=false",
                            "spring.datasource.hikari.maximum-pool-size=8",
                            // A machine with much else to do is slow, not broken.
                            "spring.datasource.hikari.connection-timeout=120000",
                            "spring.datasource.hikari.minimum-idle=0")
                    .applyTo(context);
        }

        private static String temporaryHome() {
            try {
                Path home = Files.createTempDirectory("ecopark-home-");
                SpringApplication.getShutdownHandlers().add(() -> FileSystemUtils.deleteRecursively(home.toFile()));
                return home.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
