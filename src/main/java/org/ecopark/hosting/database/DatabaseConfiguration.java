package org.ecopark.hosting.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.ecopark.hosting.Home;
import org.ecopark.hosting.HostingFailure;
import org.ecopark.hosting.HostingSettings;
import org.ecopark.hosting.StartUp;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the database to Spring; nothing beyond this folder knows which kind it is. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Database database(HostingSettings settings, Home home, StartUp startUp) {
        return settings.ownsDatabase()
                ? PrivateCluster.open(home, settings.postgres(), startUp)
                : startUp.step(
                        "Database found at ECOPARK_DB_URL", () -> prepared(GivenDatabase.parse(settings.dbUrl())));
    }

    private static Database prepared(GivenDatabase database) {
        try (Connection connection =
                ClusterRepository.connect(database.jdbcUrl(), database.user(), database.password())) {
            ClusterRepository.ensureExtensions(connection);
            return database;
        } catch (SQLException e) {
            throw new HostingFailure(
                    "The database of ECOPARK_DB_URL (" + database + ") cannot be used: " + e.getMessage()
                            + ". It must answer, and have the extensions postgis, btree_gist and pg_trgm or let this user"
                            + " create them.",
                    e);
        }
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }
}
