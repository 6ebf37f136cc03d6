package org.ecopark.hosting.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.hosting.HostingFailure;
import org.jspecify.annotations.Nullable;

/**
 * A database somebody else runs, by its address: {@code jdbc:postgresql://host:port/name?user=...&password=...} or
 * {@code postgresql://user:password@host:port/name}. Closing leaves it alone.
 */
record GivenDatabase(String jdbcUrl, String user, String password) implements Database {

    static GivenDatabase parse(String address) {
        String text = address.strip();
        if (text.startsWith("jdbc:")) {
            text = text.substring("jdbc:".length());
        }
        if (text.startsWith("postgres://")) {
            text = "postgresql://" + text.substring("postgres://".length());
        }
        if (!text.startsWith("postgresql://")) {
            throw wrong(address);
        }
        try {
            return from(URI.create(text));
        } catch (IllegalArgumentException e) {
            throw wrong(address);
        }
    }

    private static GivenDatabase from(URI uri) {
        Map<String, String> parameters = parameters(uri.getRawQuery());
        String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = login.indexOf(':');
        String user = decode(colon < 0 ? login : login.substring(0, colon));
        String password = decode(colon < 0 ? "" : login.substring(colon + 1));
        String givenUser = parameters.remove("user");
        String givenPassword = parameters.remove("password");
        if (uri.getHost() == null || uri.getPath().length() < 2) {
            throw new IllegalArgumentException("no host or no database name");
        }
        List<String> rest = new ArrayList<>();
        parameters.forEach((name, value) -> rest.add(name + "=" + value));
        String url = "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + uri.getRawPath() + (rest.isEmpty() ? "" : "?" + String.join("&", rest));
        return new GivenDatabase(
                url,
                givenUser == null ? user : decode(givenUser),
                givenPassword == null ? password : decode(givenPassword));
    }

    /** Values stay encoded: the driver decodes its own. */
    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The address may hold a password, so it is not repeated. */
    private static HostingFailure wrong(String address) {
        return new HostingFailure("ECOPARK_DB_URL (" + address.length() + " characters) is not understood. Write"
                + " postgresql://user:password@host:5432/name or"
                + " jdbc:postgresql://host:5432/name?user=...&password=...");
    }

    @Override
    public void close() {
        // Whoever runs it stops it.
    }

    /** Without the password, which would otherwise stand in every log that prints this. */
    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
