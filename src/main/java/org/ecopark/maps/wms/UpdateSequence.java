package org.ecopark.maps.wms;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A number that grows whenever a capabilities document changes: the second of the last change. */
@Component
class UpdateSequence {

    private static final int MOST = 200;

    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private long number = Instant.now().getEpochSecond();

    /**
     * The number for a document.
     *
     * @param variant which of the documents it is: version, language and address
     */
    synchronized long of(String variant, byte[] document) {
        int hash = Arrays.hashCode(document);
        if (seen.size() > MOST) {
            seen.clear();
        }
        Integer before = seen.put(variant, hash);
        if (before != null && before != hash) {
            number = Math.max(number + 1, Instant.now().getEpochSecond());
        }
        return number;
    }

    /** Refuses what the standard has refused: a caller that already has this document, or claims a later one. */
    static void check(String asked, long current) {
        if (asked.isEmpty()) {
            return;
        }
        // Clients that count on it write it as a decimal number, even with an exponent.
        int order = asked.matches("\\d{1,18}(\\.\\d{1,18})?([eE]\\+?\\d{1,2})?")
                ? new BigDecimal(asked).compareTo(BigDecimal.valueOf(current))
                : asked.compareTo(Long.toString(current));
        if (order == 0) {
            throw new WmsException("CurrentUpdateSequence", "The document has not changed since " + current + ".");
        } else if (order > 0) {
            throw new WmsException(
                    "InvalidUpdateSequence", "UPDATESEQUENCE is later than the document's, which is " + current + ".");
        }
    }

    static byte[] written(byte[] document, long number) {
        return new String(document, StandardCharsets.UTF_8)
                .replaceFirst("updateSequence=\"0\"", "updateSequence=\"" + number + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
