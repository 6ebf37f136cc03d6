package org.ecopark.capacity.sizing;

import java.util.Locale;
import org.ecopark.measure.Figure;

/**
 * Something that bounds the size of a plant.
 *
 * @param amount of what there is, or for the smallest size what there must be
 * @param size t/yr that it allows, or asks for
 */
public record Limit(Kind kind, Figure amount, double size) {

    /** What bounds a size. */
    public enum Kind {
        /** Smallest plant that was ever seen. */
        MIN_SIZE,
        AREA,
        GRID,
        WATER,
        /** Largest intake that is permitted. */
        PERMIT,
        BUDGET,
        /** Share of the free tonnes in reach that can be bound by contract. */
        SUPPLY,
        /** Capacity of competing plants. */
        COMPETITORS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
