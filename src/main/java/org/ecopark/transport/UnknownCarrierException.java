package org.ecopark.transport;

import java.util.List;

/** There is no carrier of that key. */
public class UnknownCarrierException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final List<String> known;

    UnknownCarrierException(String key, List<String> known) {
        super("no carrier " + key);
        this.key = key;
        this.known = List.copyOf(known);
    }

    String key() {
        return key;
    }

    List<String> known() {
        return known;
    }
}
