package org.ecopark.layers.edit;

import java.util.List;
import org.ecopark.layers.Title;

/**
 * The entries of a list that fields pick from, for forms that are filled in away from the server. Contributed by the room
 * that knows what the entries mean.
 *
 * @param name as {@link EditField#picks} has it
 */
public record PickList(String name, List<Entry> entries) {

    public PickList {
        entries = List.copyOf(entries);
    }

    /** What is written, and what it is called. */
    public record Entry(String value, Title title) {}
}
