package org.ecopark.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ecopark.intake.mapping.Profile;
import org.ecopark.jobs.Job;
import org.ecopark.web.Address;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Imports as they are told over HTTP. */
final class ImportAnswers {

    private ImportAnswers() {}

    /** An import; its id is also that of its job. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ImportAnswer(
            long id,
            String href,
            String job,
            String issues,
            String state,
            double progress,
            String words,
            @Nullable String sentence,
            boolean strict,
            boolean prune,
            boolean dryRun,
            Map<String, String> parameters,
            Instant createdAt,
            @Nullable Instant endedAt,
            long errors,
            long warnings,
            List<FileAnswer> files,
            @Nullable List<ChangeSetAnswer> changeSets) {}

    /** What one file did to the register, newest first. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ChangeSetAnswer(
            long id, String href, boolean canUndo, @Nullable Long undoneBy) {}

    /** A file of an import. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record FileAnswer(
            String name,
            long bytes,
            String state,
            String sentence,
            @Nullable String profile,
            @Nullable Boolean profileGuessed,
            @Nullable Long records,
            @Nullable Long passedOver,
            List<LayerResult> layers,
            List<ImportReport.IssueCount> issues) {}

    /** A page of imports, newest first; {@code next} is the address of the following one. */
    record ImportPage(List<ImportAnswer> imports, @Nullable String next) {}

    /** A profile that can be named. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ProfileAnswer(
            String name,
            String titleEn,
            String titleKo,
            String description,
            String format,
            List<String> layers,
            Map<String, String> parameters,
            String licence,
            String attribution) {

        static ProfileAnswer of(Profile profile) {
            return new ProfileAnswer(
                    profile.name(),
                    profile.title().en(),
                    profile.title().ko(),
                    profile.about(),
                    profile.options().format().key(),
                    profile.layers(),
                    profile.parameters(),
                    profile.licence(),
                    profile.attribution());
        }
    }

    /** The profiles. */
    record ProfileList(List<ProfileAnswer> profiles) {}

    /** Issues as GeoJSON; those without a place have no geometry. */
    record IssueCollection(
            String type,
            List<IssueFeature> features,
            long numberMatched,
            int numberReturned,
            @Nullable String next) {}

    /** An issue as GeoJSON. */
    record IssueFeature(String type, long id, @Nullable IssuePoint geometry, IssueProperties properties) {

        static IssueFeature of(ImportReport.Issue issue) {
            IssuePoint place = issue.longitude() == null || issue.latitude() == null
                    ? null
                    : new IssuePoint("Point", List.of(issue.longitude(), issue.latitude()));
            return new IssueFeature(
                    "Feature",
                    issue.id(),
                    place,
                    new IssueProperties(
                            issue.file(),
                            issue.weight(),
                            issue.code(),
                            issue.sentence(),
                            issue.row(),
                            issue.column(),
                            issue.sourceId()));
        }
    }

    /** Longitude and latitude. */
    record IssuePoint(String type, List<Double> coordinates) {}

    /** What an issue says. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record IssueProperties(
            String file,
            String weight,
            String code,
            String sentence,
            long row,
            @Nullable String column,
            @Nullable String sourceId) {}

    static ImportAnswer of(ImportReport report, Job job, Address base) {
        return of(report, job, base, null);
    }

    static ImportAnswer of(ImportReport report, Job job, Address base, @Nullable List<ChangeSetAnswer> changeSets) {
        String id = Long.toString(report.id());
        Address href = base.at("api", "imports", id);
        return new ImportAnswer(
                report.id(),
                href.toString(),
                base.at("api", "jobs", id).toString(),
                href.at("issues").toString(),
                job.state().key(),
                job.progress(),
                job.words(),
                job.sentence(),
                report.strict(),
                report.prune(),
                report.dryRun(),
                report.parameters(),
                report.createdAt(),
                job.endedAt(),
                report.count("error"),
                report.count("warning"),
                report.files().stream().map(ImportAnswers::of).toList(),
                changeSets);
    }

    private static FileAnswer of(ImportReport.FileReport file) {
        return new FileAnswer(
                file.name(),
                file.bytes(),
                file.state(),
                file.sentence(),
                file.profile(),
                file.profileGuessed(),
                file.records(),
                file.passedOver(),
                file.layers(),
                file.issues());
    }
}
