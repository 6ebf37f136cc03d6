package org.ecopark.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of an import. */
record ImportReport(
        long id,
        boolean strict,
        boolean prune,
        boolean dryRun,
        Map<String, String> parameters,
        Instant createdAt,
        List<FileReport> files) {

    /**
     * What is known of one of its files.
     *
     * @param sentence why nothing of it was loaded; empty when it was
     * @param profileGuessed whether the profile was found by the looks of the file; null before it was
     * @param records in the file; null before it was read
     * @param passedOver records that the profile's filter left out
     */
    record FileReport(
            String name,
            long bytes,
            String state,
            String sentence,
            @Nullable String profile,
            @Nullable Boolean profileGuessed,
            @Nullable Long records,
            @Nullable Long passedOver,
            List<LayerResult> layers,
            List<IssueCount> issues) {}

    /** How many issues of a code a file has. */
    record IssueCount(String weight, String code, long count) {}

    /**
     * One issue.
     *
     * @param row number of the record in its file, from 1, of a sheet that of its row; 0 when it concerns the whole file
     * @param column of the target whose value is wrong; null when it is not one value
     */
    record Issue(
            long id,
            String file,
            String weight,
            String code,
            String sentence,
            long row,
            @Nullable String column,
            @Nullable String sourceId,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    long count(String weight) {
        return files.stream()
                .flatMap(file -> file.issues().stream())
                .filter(count -> count.weight().equals(weight))
                .mapToLong(IssueCount::count)
                .sum();
    }
}
