package org.ecopark.history;

import org.jspecify.annotations.Nullable;

/**
 * What a change set did to one row. Values are JSON objects of the row's own columns, with its place as GeoJSON under
 * {@code geometry}.
 *
 * @param target name under which the row's table is kept, such as {@code streams}
 * @param before what the row was; null when the change set made it
 * @param after what the row became; null when it is gone
 */
record RowChange(
        ChangeSet set,
        String target,
        long row,
        @Nullable String before,
        @Nullable String after) {

    String kind() {
        return before == null ? "created" : after == null ? "deleted" : "updated";
    }
}
