package org.ecopark.capacity.sizing;

import java.util.Locale;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Something that bounds the size of a plant.
 *
 * @param amount of what there is, or for the smallest size what there must be
 * @param need what a tonne a year of size takes of it; null where the size itself is what is bounded
 * @param size t/yr that it allows, or asks for; nought where a class of permit is lacking
 */
public record Limit(Kind kind, Figure amount, @Nullable Figure need, double size) {

    /** What bounds a size. */
    public enum Kind {
        /** Smallest plant that was ever seen. */
        MIN_SIZE,
        AREA,
        GRID,
        WATER,
        /** Largest intake that is permitted. */
        PERMIT,
        /** Class of operation that has to be permitted there: yes or no, so that a wider one is one that is granted. */
        PERMIT_CLASS,
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
