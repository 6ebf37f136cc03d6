package org.ecopark.exchange.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why an exchange failed; {@code OTHER} needs words. */
enum Barrier {
    PRICE,
    TRANSPORT_COST,
    INVESTMENT,
    QUALITY,
    AMOUNT,
    TIMING,
    PERMIT,
    STREAM_GONE,
    TAKEN_BY_OTHERS,
    CONFIDENTIALITY,
    PARTNER_WITHDREW,
    OTHER;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Barrier::key).toList();
    }
}
