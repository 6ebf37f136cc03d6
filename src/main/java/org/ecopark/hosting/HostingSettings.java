package org.ecopark.hosting;

import java.nio.file.Path;
import org.ecopark.hosting.database.Account;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this server keeps its things.
 *
 * @param home folder of the private cluster, the lock and the address note; empty means {@code /var/lib/ecopark} for
 *     root and {@code ~/.ecopark} for everybody else
 * @param dbUrl address of an existing database, as {@code jdbc:postgresql:} or {@code postgresql:} with user and
 *     password in it; empty means the private cluster
 * @param postgres folder with PostgreSQL's programs (initdb, pg_ctl, postgres); empty means the newest installed one
 *     that has PostGIS
 * @param announced whether the server says where it answers; one that is started for a single command does not
 */
@ConfigurationProperties("ecopark.hosting")
public record HostingSettings(
        @DefaultValue("") String home,
        @DefaultValue("") String dbUrl,
        @DefaultValue("") String postgres,
        @DefaultValue("true") boolean announced) {

    /** The folder that is this server's alone. */
    public Path homeFolder() {
        if (!home.isBlank()) {
            return Path.of(home.strip()).toAbsolutePath().normalize();
        }
        return Account.isRoot()
                ? Path.of("/var/lib/ecopark")
                : Path.of(System.getProperty("user.home"), ".ecopark").toAbsolutePath();
    }

    /** Whether the database is a private cluster in the home. */
    public boolean ownsDatabase() {
        return dbUrl.isBlank();
    }
}
