package org.ecopark.exchange.synergies;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecopark.exchange.synergies.SynergyRun.Found;
import org.ecopark.exchange.synergies.SynergyRun.OfClass;
import org.ecopark.exchange.synergies.search.SynergyQuestion;
import org.ecopark.jobs.Job;
import org.ecopark.web.Address;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Runs as they are told. */
final class SynergyAnswers {

    private SynergyAnswers() {}

    /** A run; what it found is null until it is finished. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record RunAnswer(
            long id,
            String href,
            String job,
            String state,
            double progress,
            String words,
            @Nullable String sentence,
            String reach,
            @Nullable Double radiusKm,
            int best,
            @Nullable Integer year,
            String ranking,
            @Nullable String distanceMethod,
            Instant begunAt,
            @Nullable FoundAnswer found,
            @Nullable List<ClassAnswer> classes,
            String synergies,
            String streams) {}

    /** What a run found, with the seconds its parts took. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record FoundAnswer(
            Instant finishedAt,
            boolean stale,
            long offers,
            long needs,
            long streamsWithoutClass,
            long pairsWithinReach,
            long pairsMatched,
            long offersWithPartner,
            long needsWithPartner,
            long synergiesKept,
            long synergiesValued,
            String money,
            long pairsLookedAtByRoad,
            long synergiesByRoad,
            boolean roadLimitReached,
            double loadS,
            double matchS,
            double storeS) {}

    /** One class, direction and unit of a run. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ClassAnswer(
            String materialClass,
            String title,
            String direction,
            String amountUnit,
            long streams,
            long streamsWithPartner,
            long streamsOfUnknownAmount,
            long pairs,
            @Nullable Double amount,
            @Nullable Double reachableAmount) {}

    /** A page of runs, newest first; {@code next} is the address of the following one. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record RunPage(List<RunAnswer> synergyRuns, @Nullable String next) {}

    static RunAnswer of(SynergyRun run, Job job, Address here, @Nullable List<ClassAnswer> classes) {
        String id = Long.toString(run.id());
        SynergyQuestion question = run.question();
        return new RunAnswer(
                run.id(),
                here.at("api", "synergy-runs", id).toString(),
                here.at("api", "jobs", id).toString(),
                job.state().key(),
                job.progress(),
                job.words(),
                job.sentence(),
                question.radiusM() == null ? "class" : "radius",
                question.radiusM() == null ? null : (Double) (question.radiusM() / 1000),
                question.best(),
                question.year(),
                question.ranking().key(),
                method(run.found()),
                run.begunAt(),
                run.found() == null ? null : found(run.found()),
                classes,
                items(here, SynergyLayers.SYNERGIES, id),
                items(here, SynergyLayers.STREAMS, id));
    }

    /** How the distances of what is kept were found; null until it is known. */
    private static @Nullable String method(@Nullable Found found) {
        if (found == null) {
            return null;
        }
        if (found.byRoad().kept() == 0) {
            return "estimated";
        }
        return found.byRoad().kept() == found.kept() ? "road" : "road_and_estimated";
    }

    private static String items(Address here, String layer, String run) {
        return here.at("ogc", "collections", layer, "items").with("run", run).toString();
    }

    private static FoundAnswer found(Found found) {
        return new FoundAnswer(
                found.finishedAt(),
                found.stale(),
                found.offers(),
                found.needs(),
                found.withoutClass(),
                found.withinReach(),
                found.matched(),
                found.offersWithPartner(),
                found.needsWithPartner(),
                found.kept(),
                found.valued(),
                found.money(),
                found.byRoad().looked(),
                found.byRoad().kept(),
                found.byRoad().limited(),
                found.seconds().load(),
                found.seconds().match(),
                found.seconds().store());
    }

    static ClassAnswer of(OfClass each, Locale language) {
        return new ClassAnswer(
                each.materialClass(),
                each.title().in(language),
                each.direction(),
                each.unit(),
                each.streams(),
                each.withPartner(),
                each.unknown(),
                each.pairs(),
                each.amount(),
                each.reachable());
    }
}
