package org.ecopark.layers.load;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a row of a file, at a place where it can be shown.
 *
 * @param code stable, such as {@code negative_amount}: issues are counted by it
 * @param sentence what is wrong and what to change
 * @param row number of the record in its file, from 1; 0 when it concerns the whole file
 * @param column that holds the wrong value, {@code geometry} for the place; null when it is not one of them
 */
public record LoadIssue(
        Weight weight,
        String code,
        String sentence,
        long row,
        @Nullable String sourceId,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable String column) {

    public LoadIssue(
            Weight weight,
            String code,
            String sentence,
            long row,
            @Nullable String sourceId,
            @Nullable Double longitude,
            @Nullable Double latitude) {
        this(weight, code, sentence, row, sourceId, longitude, latitude, null);
    }

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

    /** An error of one value. */
    public static LoadIssue error(LoadRow row, String column, String code, String sentence) {
        return of(Weight.ERROR, row, code, sentence).in(column);
    }

    /** A warning of one value. */
    public static LoadIssue warning(LoadRow row, String column, String code, String sentence) {
        return of(Weight.WARNING, row, code, sentence).in(column);
    }

    private LoadIssue in(String column) {
        return new LoadIssue(weight, code, sentence, row, sourceId, longitude, latitude, column);
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
