package org.ecopark.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * An absolute address of this server, built piece by piece; whatever is put in is encoded.
 *
 * @param url without query
 */
public record Address(String url, Map<String, String> query) {

    public Address {
        query = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    Address(String url) {
        this(url, Map.of());
    }

    /** Further down the path, one piece each. */
    public Address at(String... pieces) {
        StringBuilder longer = new StringBuilder(url);
        for (String piece : pieces) {
            longer.append('/').append(UriUtils.encodePathSegment(piece, StandardCharsets.UTF_8));
        }
        return new Address(longer.toString(), query);
    }

    /** With a query parameter; null takes it away. */
    public Address with(String name, @Nullable String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        if (value == null) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Address(url, more);
    }

    @Override
    public String toString() {
        return url + queryText();
    }

    /** The query with its question mark, for addresses with places to fill in before it; nothing when there is none. */
    public String queryText() {
        if (query.isEmpty()) {
            return "";
        }
        return query.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        // Commas stay readable: a bbox is full of them.
        return UriUtils.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
