package org.ecopark.layers.load;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a row of a file, at a place where it can be shown.
 *
 * @param code stable, such as {@code negative_amount}: issues are counted by it
 * @param sentence what is wrong and what to change
 * @param row number of the record in its file, from 1; 0 when it concerns the whole file
 */
public record LoadIssue(
        Weight weight,
        String code,
        String sentence,
        long row,
        @Nullable String sourceId,
        @Nullable Double longitude,
        @Nullable Double latitude) {

    /** How much an issue weighs. */
    public enum Weight {
        /** The row was loaded, with what the sentence says. */
        WARNING,
        /** The row was not loaded. */
        ERROR
    }

    public static LoadIssue error(LoadRow row, String code, String sentence) {
        return of(Weight.ERROR, row, code, sentence);
    }

    public static LoadIssue warning(LoadRow row, String code, String sentence) {
        return of(Weight.WARNING, row, code, sentence);
    }

    private static LoadIssue of(Weight weight, LoadRow row, String code, String sentence) {
        Double longitude = null;
        Double latitude = null;
        if (row.geometry() != null && !row.geometry().isEmpty()) {
            longitude = row.geometry().getCoordinate().x;
            latitude = row.geometry().getCoordinate().y;
        }
        return new LoadIssue(weight, code, sentence, row.row(), row.sourceId(), longitude, latitude);
    }
}
