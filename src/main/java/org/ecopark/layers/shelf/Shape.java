package org.ecopark.layers.shelf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feature to be drawn: its geometry in the system of the map, and the values that the style needs. */
public final class Shape {

    private final byte[] wkb;
    private final List<@Nullable Object> values;

    /**
     * A shape as it came from the database.
     *
     * @param wkb well-known binary, which the caller no longer changes
     */
    public Shape(byte[] wkb, List<@Nullable Object> values) {
        this.wkb = wkb;
        this.values = values;
    }

    /** Well-known binary; not a copy, since millions of them pass, and not to be changed. */
    public byte[] wkb() {
        return wkb;
    }

    /** The value of the query's property of that number. */
    public @Nullable Object value(int property) {
        return values.get(property);
    }

    public List<@Nullable Object> values() {
        return values;
    }
}
