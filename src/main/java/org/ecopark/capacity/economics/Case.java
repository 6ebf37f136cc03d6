package org.ecopark.capacity.economics;

import java.util.Locale;

/**
 * At which end of their ranges the inputs are taken. All ends together are wider than any likely range: low and high are
 * bounds to look at, not odds.
 */
public enum Case {
    /** Every input at the end that is worse for the return. */
    LOW,
    BASE,
    /** Every input at the end that is better for the return. */
    HIGH;

    /** Spelling in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
