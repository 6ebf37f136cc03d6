package org.ecopark.layers.edit;

import java.util.List;

/**
 * Rows that hang on another one.
 *
 * @param go whether they would go with it; otherwise they stay and lose their tie to it
 * @param names of the first of them
 */
public record Dependants(String layer, long count, boolean go, List<String> names) {

    /** How many are named. */
    public static final int NAMED = 5;

    public Dependants {
        names = List.copyOf(names);
    }
}
