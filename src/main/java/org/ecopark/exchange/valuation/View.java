package org.ecopark.exchange.valuation;

import java.util.Locale;

/** Whose gain is told. Payments between the two parties and taxes are in the private views only. */
public enum View {
    /** What the holder of the material saves or earns. */
    OFFERER,
    /** What the taker earns. */
    RECEIVER,
    /** What is gained whoever pays whom: resources saved less resources used. */
    SYSTEM;

    /** Spelling in JSON names. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
