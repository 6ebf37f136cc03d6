package org.ecopark.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two ways to the nearest partners of a facility, each for one client. */
final class PartnerSides {

    static final double RADIUS_KM = 33;
    static final int LIMIT = 100;

    private PartnerSides() {}

    /** One way to the partners. */
    interface Side extends AutoCloseable {

        Answer ask(long facility);

        @Override
        void close();
    }

    /**
     * An answer with the time until its last byte or row was there.
     *
     * @param pairs own stream and partner stream as {@code 12-345}, in order
     */
    record Answer(long nanos, List<String> pairs, int bytes) {}

    /** Over HTTP, on a connection that is kept. Reading the JSON is the client's own time and not counted. */
    record Http(URI server) implements Side {

        private static final JsonMapper JSON = new JsonMapper();

        @Override
        public Answer ask(long facility) {
            try {
                long begun = System.nanoTime();
                byte[] body = get(server.resolve(
                        "/api/facilities/" + facility + "/partners?radius_km=" + RADIUS_KM + "&limit=" + LIMIT));
                long nanos = System.nanoTime() - begun;
                List<String> pairs = new ArrayList<>();
                for (JsonNode feature : JSON.readTree(body).path("features")) {
                    pairs.add(feature.path("id").stringValue());
                }
                return new Answer(nanos, pairs, body.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] get(URI address) throws IOException {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            try (InputStream body = connection.getInputStream()) {
                return body.readAllBytes();
            }
        }

        @Override
        public void close() {}
    }

    /** By {@code partners.sql} on a connection of its own, prepared once. */
    static final class Sql implements Side {

        private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<String> parameters = new ArrayList<>();

        Sql(String databaseUrl) throws SQLException {
            connection = DriverManager.getConnection(databaseUrl);
            Matcher named = PARAMETER.matcher(text().replaceAll("--.*", ""));
            String sql = named.replaceAll(found -> {
                parameters.add(found.group(1));
                return "?";
            });
            statement = connection.prepareStatement(sql);
        }

        private static String text() {
            try (InputStream file = PartnerSides.class.getResourceAsStream("/bench/partners.sql")) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Answer ask(long facility) {
            try {
                List<String> pairs = new ArrayList<>(LIMIT);
                long begun = System.nanoTime();
                bind(facility);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        pairs.add(rows.getLong(1) + "-" + rows.getLong(2));
                    }
                }
                return new Answer(System.nanoTime() - begun, pairs, 0);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void bind(long facility) throws SQLException {
            for (int i = 0; i < parameters.size(); i++) {
                switch (parameters.get(i)) {
                    case "facility" -> statement.setLong(i + 1, facility);
                    case "radius_m" -> statement.setDouble(i + 1, RADIUS_KM * 1000);
                    case "page" -> statement.setInt(i + 1, LIMIT);
                    default -> throw new IllegalStateException("partners.sql has an unknown " + parameters.get(i));
                }
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
