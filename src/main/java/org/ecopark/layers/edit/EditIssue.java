package org.ecopark.layers.edit;

import org.ecopark.layers.load.LoadIssue;
import org.jspecify.annotations.Nullable;

/**
 * Something to say of a row that a person writes.
 *
 * @param field name of the property, {@code geometry} for the place; null for the row as a whole
 * @param code stable, such as {@code negative_amount}
 * @param sentence what is wrong and what to change
 * @param longitude where on the map, when known; {@code latitude} likewise
 */
public record EditIssue(
        @Nullable String field,
        String code,
        String sentence,
        @Nullable Double longitude,
        @Nullable Double latitude) {

    public static EditIssue of(@Nullable String field, String code, String sentence) {
        return new EditIssue(field, code, sentence, null, null);
    }

    static EditIssue of(LoadIssue issue) {
        return new EditIssue(issue.column(), issue.code(), issue.sentence(), issue.longitude(), issue.latitude());
    }
}
