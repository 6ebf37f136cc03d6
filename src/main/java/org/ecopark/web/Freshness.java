package org.ecopark.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * ETags of answers that are made from versioned data. They are weak, because the server compresses text and a strong
 * one would forbid that, and belong to this run of the server, because a new one may write the same data differently.
 */
public final class Freshness {

    private static final String RUN = UUID.randomUUID().toString();

    private Freshness() {}

    /**
     * Whether the caller already has the answer; then 304 is set and there is nothing to write. Sets ETag, Cache-Control
     * and Vary either way.
     *
     * @param parts all that the answer depends on: versions, parameters, language, format, address
     */
    public static boolean isKnown(ServletWebRequest request, CacheControl caching, Object... parts) {
        return isKnownAs("", request, caching, parts);
    }

    /**
     * The same with a word at the beginning of the ETag, set off by a dot, by which an edit tells what it changes.
     *
     * @param word such as {@code v7}; empty for none
     */
    public static boolean isKnownAs(String word, ServletWebRequest request, CacheControl caching, Object... parts) {
        var response = java.util.Objects.requireNonNull(request.getResponse());
        response.setHeader("Cache-Control", caching.getHeaderValue());
        response.addHeader("Vary", "Accept, Accept-Language");
        return request.checkNotModified("W/\"" + (word.isEmpty() ? "" : word + ".") + fingerprint(parts) + "\"");
    }

    private static String fingerprint(Object... parts) {
        try {
            byte[] text = (RUN + Arrays.deepToString(parts)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
