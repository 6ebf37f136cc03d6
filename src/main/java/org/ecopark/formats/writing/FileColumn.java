package org.ecopark.formats.writing;

import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param title for people, in one language
 * @param unit of a number; null when it has none
 */
public record FileColumn(
        String name,
        ColumnKind kind,
        String title,
        @Nullable String unit) {}
