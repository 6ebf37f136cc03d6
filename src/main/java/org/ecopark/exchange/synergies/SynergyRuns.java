package org.ecopark.exchange.synergies;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToDoubleFunction;
import org.ecopark.accounts.Asker;
import org.ecopark.exchange.matching.Pairing;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.synergies.SynergyRun.Seconds;
import org.ecopark.exchange.synergies.search.MarketColumns;
import org.ecopark.exchange.synergies.search.Ranking;
import org.ecopark.exchange.synergies.search.RoadLook;
import org.ecopark.exchange.synergies.search.SynergyQuestion;
import org.ecopark.exchange.synergies.search.SynergyResult;
import org.ecopark.exchange.synergies.search.SynergySearch;
import org.ecopark.exchange.valuation.Moves;
import org.ecopark.exchange.valuation.OfferFacts;
import org.ecopark.exchange.valuation.ValuationSettings;
import org.ecopark.exchange.valuation.Valuer;
import org.ecopark.exchange.valuation.Worths;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.jobs.Jobs;
import org.ecopark.layers.LayerVersions;
import org.ecopark.materials.Materials;
import org.ecopark.materials.WasteCode;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.scenarios.Scenario;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs over the whole register, each a job, one at a time. A run reads and writes in one transaction, so its rows are of
 * one state of the register; it is shown once a second, short one has said that it is finished.
 */
@Service
class SynergyRuns {

    private static final Logger LOG = LoggerFactory.getLogger(SynergyRuns.class);

    /** One money for all countries, so that gains compare. */
    private static final MoneyBasis MONEY = new MoneyBasis("EUR", ValuationSettings.YEAR);

    private static final long TURN_MS = 200;
    private static final double LOADED = 0.25;
    private static final double MATCHED = 0.5;
    private static final double ON_ROADS = 0.7;

    private final Jobs jobs;
    private final SynergyRepository repository;
    private final MarketColumnsRepository columns;
    private final SynergyRowsRepository rows;
    private final Materials materials;
    private final Pairing pairing;
    private final TravelCosts travel;
    private final Valuer valuer;
    private final Moves moves;
    private final LayerVersions versions;
    private final TransactionTemplate oneState;
    private final TransactionTemplate shortly;
    private final boolean demo;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    SynergyRuns(
            Jobs jobs,
            SynergyRepository repository,
            MarketColumnsRepository columns,
            SynergyRowsRepository rows,
            Materials materials,
            Pairing pairing,
            TravelCosts travel,
            Valuer valuer,
            Moves moves,
            LayerVersions versions,
            PlatformTransactionManager transactions,
            @Value("${ecopark.demo:true}") boolean demo) {
        this.jobs = jobs;
        this.repository = repository;
        this.columns = columns;
        this.rows = rows;
        this.materials = materials;
        this.pairing = pairing;
        this.travel = travel;
        this.valuer = valuer;
        this.moves = moves;
        this.versions = versions;
        this.oneState = new TransactionTemplate(transactions);
        oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.shortly = new TransactionTemplate(transactions);
        this.demo = demo;
    }

    /** A run that has not ended when the server died left nothing, or rows that nobody was shown. */
    @EventListener(ApplicationStartedEvent.class)
    void clearLeftOpen() {
        repository.unfinished().forEach(this::forget);
    }

    /**
     * The first run, so that its layers are not empty where there is something to show. Whatever loads the shipped places
     * does so before the server is ready.
     */
    @EventListener(ApplicationReadyEvent.class)
    void first() {
        if (demo && repository.isDue()) {
            submit(SynergyQuestion.usual());
        }
    }

    /** Takes a run on; it has the id of its job. */
    Job submit(SynergyQuestion question) {
        Job job = jobs.announce("synergies", title(question), null, Asker.everyone());
        repository.create(job.id(), question);
        jobs.start(job, progress -> inTurn(job.id(), question, progress));
        return job;
    }

    private static String title(SynergyQuestion question) {
        String reach = question.radiusM() == null
                ? "as far as each class reaches"
                : String.format(Locale.ROOT, "within %.1f km", question.radiusM() / 1000);
        return "All synergies " + reach + (question.year() == null ? "" : ", year " + question.year());
    }

    private String inTurn(long id, SynergyQuestion question, JobProgress progress) {
        progress.report(0, "waits for another run to end");
        try {
            while (!oneAtATime.tryLock(TURN_MS, TimeUnit.MILLISECONDS)) {
                progress.goOn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobFailedException("The server was stopped while the run waited.");
        }
        try {
            run(id, question, progress);
        } finally {
            oneAtATime.unlock();
        }
        return "/api/synergy-runs/" + id;
    }

    /** What the long transaction did. */
    private record Done(SynergyResult result, SynergyLines.Kept kept, String money, Seconds seconds) {}

    private void run(long id, SynergyQuestion question, JobProgress progress) {
        Done done = oneState.execute(status -> compute(id, question, progress));
        shortly.executeWithoutResult(status -> {
            repository.finish(id, done.result(), done.kept(), done.money(), done.seconds());
            versions.changed(SynergyLayers.STREAMS, null);
            versions.changed(SynergyLayers.SYNERGIES, null);
        });
        LOG.info(
                "Run {}: {} pairs fit; load {} s, match {} s, store {} s",
                id,
                done.result().fitting(),
                done.seconds().load(),
                done.seconds().match(),
                done.seconds().store());
    }

    private Done compute(long id, SynergyQuestion question, JobProgress progress) {
        Scenario scenario = Scenario.base();
        progress.report(0, "reads the register");
        long begun = System.nanoTime();
        MarketColumns market = columns.read(scenario, question.year(), progress::goOn);
        progress.report(LOADED, "looks for pairs");
        long loaded = System.nanoTime();
        ToDoubleFunction<Stream> circuity = this::circuity;
        Ranking ranking = ranking(market, question);
        boolean byRoad = RoadLook.isWorthwhile(market, travel);
        int kept = byRoad ? RoadLook.margin(question.best()) : question.best();
        SynergySearch search = new SynergySearch(market, question, ranking, kept, pairing, pairing::related, circuity);
        SynergyResult met = search.run(
                Runtime.getRuntime().availableProcessors(),
                share -> progress.report(LOADED + share * (MATCHED - LOADED), "looks for pairs"));
        SynergyResult result = byRoad
                ? new RoadLook(met, question, ranking, travel)
                        .look(share -> progress.report(MATCHED + share * (ON_ROADS - MATCHED), "looks along roads"))
                : met;
        progress.report(ON_ROADS, "writes the best pairs");
        long matched = System.nanoTime();
        SynergyLines lines = new SynergyLines(id, result, pairing, circuity, ranking);
        rows.writeStreams(id, scenario, lines::streams);
        SynergyLines.Kept[] written = new SynergyLines.Kept[1];
        rows.writeSynergies(id, out -> written[0] = lines.synergies(out, progress::goOn));
        return new Done(
                result,
                written[0],
                ranking.money(),
                new Seconds(seconds(begun, loaded), seconds(loaded, matched), seconds(matched, System.nanoTime())));
    }

    private Ranking ranking(MarketColumns market, SynergyQuestion question) {
        ValuationSettings settings = ValuationSettings.usual().withBasis(MONEY);
        return new GainRanking(
                market,
                question.ranking(),
                settings,
                new Worths(valuer, settings),
                moves,
                this::circuity,
                minutesPerKm(),
                this::facts);
    }

    /** Of an estimated way, asked where no roads are. */
    private double minutesPerKm() {
        Trip trip = travel.trip(new Place(0, -89, null), new Place(0, -88, null));
        return trip.minutes() / (trip.roadM() / 1000);
    }

    private OfferFacts facts(Stream offer) {
        @Nullable Boolean hazardous = offer.hazardous();
        if (hazardous == null && offer.code() != null) {
            hazardous =
                    materials.findCode(offer.code()).map(WasteCode::hazardous).orElse(null);
        }
        return new OfferFacts(
                Objects.requireNonNull(offer.materialClass()),
                offer.grades(),
                hazardous,
                offer.site().country());
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private double circuity(Stream stream) {
        Stream.Site site = stream.site();
        return travel.circuity(new Place(site.longitude(), site.latitude(), site.country()))
                .ratio();
    }

    /**
     * Takes a finished run away.
     *
     * @return false when it has not ended yet
     * @throws UnknownSynergyRunException when there is none
     */
    boolean delete(long id) {
        SynergyRun run = repository.run(id);
        if (run.found() == null && !jobs.job(id).state().ended()) {
            return false;
        }
        forget(id);
        shortly.executeWithoutResult(status -> {
            versions.changed(SynergyLayers.STREAMS, null);
            versions.changed(SynergyLayers.SYNERGIES, null);
        });
        return true;
    }

    /** Its rows go at once where nobody reads just then, else one by one. */
    private void forget(long id) {
        try {
            shortly.executeWithoutResult(status -> rows.drop(id));
        } catch (CannotAcquireLockException e) {
            shortly.executeWithoutResult(status -> rows.clear(id));
        }
        shortly.executeWithoutResult(status -> repository.delete(id));
    }
}
