package org.ecopark.streams.estimates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopark.accounts.Asker;
import org.ecopark.history.ChangeSet;
import org.ecopark.history.History;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadResult;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.materials.Materials;
import org.ecopark.streams.estimates.Estimator.Estimate;
import org.ecopark.streams.estimates.Proposal.State;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The estimates of one facility: looked at and accepted. */
@Service
class Estimates {

    static final String KIND = "estimate";

    private static final String STREAMS = "streams";
    private static final Set<State> WRITABLE = Set.of(State.OPEN, State.ESTIMATED, State.RELATED, State.REJECTED);
    private static final int LONGEST_SECONDS = 20;

    private final EstimateRepository repository;
    private final Estimator estimator;
    private final LayerShelf shelf;
    private final History history;

    Estimates(EstimateRepository repository, Materials materials, LayerShelf shelf, History history) {
        this.repository = repository;
        this.estimator = new Estimator(new FactorTable(), materials);
        this.shelf = shelf;
        this.history = history;
    }

    /** A facility and what it may offer. */
    record Answer(Site site, Estimate estimate) {}

    /**
     * What an acceptance did.
     *
     * @param kept keys of classes that were left as they are, with the state that is why
     * @param changeSet null when nothing changed
     */
    record Accepted(
            LoadResult result,
            Map<String, State> kept,
            @Nullable Long changeSet) {}

    /**
     * The estimates of a facility.
     *
     * @throws org.ecopark.web.ProblemException 404 when there is none of that id
     */
    Answer of(long facility) {
        Site site = repository.findSite(facility).orElseThrow(() -> unknown(facility));
        return new Answer(site, Objects.requireNonNull(estimate(List.of(site)).get(site.id())));
    }

    /** The estimates of facilities, by their ids. */
    Map<Long, Estimate> estimate(List<Site> sites) {
        List<Long> ids = sites.stream().map(Site::id).toList();
        Map<Long, List<Existing>> offers =
                repository.offers(ids).stream().collect(Collectors.groupingBy(Existing::facility));
        Map<Long, Set<String>> rejected = repository.rejections(ids);
        Map<Long, Estimate> estimates = new HashMap<>();
        for (Site site : sites) {
            estimates.put(
                    site.id(),
                    estimator.estimate(
                            site,
                            offers.getOrDefault(site.id(), List.of()),
                            rejected.getOrDefault(site.id(), Set.of())));
        }
        return estimates;
    }

    /**
     * Takes proposals into the register. Those that are there already are brought up to date; a second time changes nothing.
     *
     * @param classes keys of classes; null for all that nobody has spoken of
     */
    @Transactional(timeout = LONGEST_SECONDS)
    public Accepted accept(long facility, @Nullable List<String> classes, Asker asker) {
        if (!repository.lock(facility)) {
            throw unknown(facility);
        }
        Answer now = of(facility);
        if (classes != null) {
            requireKnown(now, classes);
        }
        List<LoadRow> rows = new ArrayList<>();
        Map<String, State> kept = new HashMap<>();
        List<String> named = new ArrayList<>();
        for (Proposal proposal : now.estimate().proposals()) {
            String key = proposal.materialClass().key();
            boolean wanted = classes == null || classes.contains(key);
            boolean open = proposal.state() == State.OPEN || proposal.state() == State.ESTIMATED;
            if (wanted && WRITABLE.contains(proposal.state()) && (open || classes != null)) {
                rows.add(row(now.site(), proposal, rows.size() + 1));
                named.add(key);
            } else if (wanted) {
                kept.put(key, proposal.state());
            }
        }
        repository.forget(facility, named);
        LoadResult result = load(rows);
        boolean changed = result.inserted() + result.updated() > 0;
        Long set = changed ? record(now.site().name(), link(facility), result, asker) : null;
        return new Accepted(result, kept, set);
    }

    static void requireKnown(Answer now, List<String> classes) {
        List<String> known = now.estimate().proposals().stream()
                .map(each -> each.materialClass().key())
                .toList();
        classes.stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw Problem.badRequest("no_estimate_for_class")
                    .with("facility_id", now.site().id())
                    .with("material_class", key)
                    .with("known", known)
                    .exception();
        });
    }

    static String link(long facility) {
        return "/api/facilities/" + facility + "/estimated-streams";
    }

    /** A proposal as a row of the register. */
    static LoadRow row(Site site, Proposal proposal, long number) {
        WasteFactor factor = proposal.factor();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("facility", site.sourceId());
        values.put("facility_source", site.source());
        values.put("direction", "offer");
        // As every amount of a past year whose outlet nobody knows.
        values.put("status", "observed");
        values.put("year", (long) factor.year());
        values.put("material_class", proposal.materialClass().key());
        values.put("amount_low", proposal.amount().low());
        values.put("amount", proposal.amount().value());
        values.put("amount_high", proposal.amount().high());
        values.put("amount_unit", "t_per_year");
        values.put("provenance", proposal.amount().provenance().key());
        values.put("source_url", factor.url());
        values.put("source_year", (long) factor.year());
        values.put("licence", factor.licence());
        values.put(
                "source_note",
                "Estimated: " + site.employees() + " employees x " + factor.base() + " kg (" + factor.low() + " to "
                        + factor.high() + ") per employee and year, factor " + factor.key() + " of " + factor.place()
                        + "; the range is that of the sector between years, firms differ by more");
        return new LoadRow(number, site.id() + ":" + proposal.materialClass().key(), null, values);
    }

    /** Loads rows of estimates; none may be refused. */
    LoadResult load(List<LoadRow> rows) {
        if (rows.isEmpty()) {
            return new LoadResult(0, 0, 0, 0, 0);
        }
        List<LoadIssue> issues = new ArrayList<>();
        LoadResult result = shelf.findEditable(STREAMS)
                .orElseThrow(() -> new IllegalStateException("There is no target " + STREAMS))
                .load(EstimateRepository.SOURCE, false, rows.iterator(), issues::add);
        if (result.rejected() > 0) {
            throw new IllegalStateException("Estimates were refused: " + issues.get(0));
        }
        return result;
    }

    /** Writes down what a load did; its id in the history. */
    long record(String title, String link, LoadResult result, Asker asker) {
        return history.record(
                asker,
                KIND,
                title,
                null,
                link,
                List.of(new ChangeSet.Change(
                        STREAMS, EstimateRepository.SOURCE, result.inserted(), result.updated(), 0)));
    }

    static RuntimeException unknown(long facility) {
        return Problem.notFound("unknown_facility")
                .with("facility_id", facility)
                .exception();
    }
}
