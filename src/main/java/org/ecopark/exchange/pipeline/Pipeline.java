package org.ecopark.exchange.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ecopark.accounts.Asker;
import org.ecopark.exchange.pipeline.Exchange.Event;
import org.ecopark.exchange.pipeline.Exchange.Origin;
import org.ecopark.exchange.pipeline.Exchange.Standing;
import org.ecopark.exchange.pipeline.Exchange.When;
import org.ecopark.history.ChangeSet;
import org.ecopark.history.History;
import org.ecopark.layers.LayerVersions;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes exchanges. Every write waits for the one before, is recorded in the history, can be undone, and is followed by
 * a look at all that compete for the same streams.
 */
@Service
class Pipeline {

    /** Key of what people write here, as against what ships. */
    static final String OWN = "ecopark";

    private final PipelineRepository repository;
    private final RegisterRepository register;
    private final Notes notes;
    private final Competition competition;
    private final History history;
    private final LayerVersions versions;

    Pipeline(
            PipelineRepository repository,
            RegisterRepository register,
            Notes notes,
            Competition competition,
            History history,
            LayerVersions versions) {
        this.repository = repository;
        this.register = register;
        this.notes = notes;
        this.competition = competition;
        this.history = history;
        this.versions = versions;
    }

    /** Where an exchange begins: most are ideas, but old ones may be entered where they stand. */
    record Beginning(
            State state,
            @Nullable When on,
            String source,
            @Nullable String sourceId) {}

    /** A move that someone asks for. */
    record Move(
            State to,
            @Nullable When on,
            @Nullable String note,
            @Nullable String barrier,
            @Nullable String barrierWords) {}

    /** The exchange of that id. */
    @Transactional(readOnly = true)
    public Exchange exchange(long id, Asker asker) {
        return repository.find(id, asker).orElseThrow(() -> unknown(id));
    }

    private static RuntimeException unknown(long id) {
        return Problem.notFound("unknown_exchange").with("exchange_id", id).exception();
    }

    /** Its id; empty when the source already had one of that id. */
    @Transactional
    public Optional<Long> create(Draft draft, Beginning beginning, Asker asker) {
        repository.lock();
        Standing standing = new Standing(beginning.state(), beginning.on(), null, null);
        Exchange exchange =
                notes.exchange(draft, standing, null, origin(draft, beginning.source(), "", ownerOf(asker), asker));
        Optional<Long> id = repository.insert(exchange, beginning.sourceId(), asker.organisation());
        id.ifPresent(it -> {
            repository.replaceImpacts(it, draft.impacts());
            repository.insertEvent(
                    it, event(asker, null, new Move(beginning.state(), beginning.on(), null, null, null)));
            repository.keepCreation(it, asker.organisation());
            finish(it, List.of(), asker, beginning.source(), new long[] {1, 0, 0});
        });
        return id;
    }

    private static @Nullable String ownerOf(Asker asker) {
        return asker.equals(Asker.everyone()) || asker.equals(Asker.shipped()) ? null : asker.organisation();
    }

    private static Origin origin(Draft draft, String source, String sourceId, @Nullable String owner, Asker asker) {
        return new Origin(
                source,
                sourceId,
                owner,
                "public",
                draft.paper().provenance(),
                draft.paper().url(),
                draft.paper().note(),
                draft.paper().year(),
                draft.paper().licence(),
                null,
                asker.organisation());
    }

    /** Replaces what can be edited. */
    @Transactional
    public void edit(long id, Draft draft, Expected expected, Asker asker) {
        repository.lock();
        Exchange before = current(id, expected, asker);
        List<Long> streams = register.streamsOf(List.of(id));
        Exchange after = notes.exchange(
                draft,
                before.standing(),
                before,
                origin(
                        draft,
                        before.origin().source(),
                        before.origin().sourceId(),
                        before.origin().ownerOrg(),
                        asker));
        repository.keepBefore(id, "edit", asker.organisation());
        repository.update(after, asker.organisation());
        repository.replaceImpacts(id, draft.impacts());
        finish(id, streams, asker, before.origin().source(), new long[] {0, 1, 0});
    }

    /** Moves it on, back, to failed, or from there to a new beginning. */
    @Transactional
    public void move(long id, Move move, Expected expected, Asker asker) {
        repository.lock();
        Exchange before = current(id, expected, asker);
        State from = before.standing().state();
        if (!from.moves().contains(move.to())) {
            throw Problem.of(409, "move_not_allowed")
                    .with("from", from.key())
                    .with("to", move.to().key())
                    .with("allowed", from.moves().stream().map(State::key).toList())
                    .exception();
        }
        repository.keepBefore(id, "move", asker.organisation());
        Standing standing = new Standing(move.to(), move.on(), move.barrier(), move.barrierWords());
        repository.update(standing(before, standing), asker.organisation());
        repository.insertEvent(id, event(asker, from, move));
        finish(id, List.of(), asker, before.origin().source(), new long[] {0, 1, 0});
    }

    private static Exchange standing(Exchange e, Standing standing) {
        return new Exchange(
                e.id(),
                e.version(),
                e.told(),
                e.name(),
                e.nameKo(),
                standing,
                e.offer(),
                e.need(),
                e.parkId(),
                e.parkName(),
                e.goods(),
                e.price(),
                e.route(),
                e.period(),
                e.note(),
                e.match(),
                e.origin(),
                e.conflict());
    }

    private static Event event(Asker asker, @Nullable State from, Move move) {
        return new Event(
                0,
                Instant.EPOCH,
                asker.organisation(),
                from,
                move.to(),
                move.on(),
                move.note(),
                move.barrier(),
                move.barrierWords());
    }

    /** Takes an idea away; anything further on is failed instead, so that its story stays. */
    @Transactional
    public void remove(long id, Expected expected, Asker asker) {
        repository.lock();
        Exchange before = current(id, expected, asker);
        if (before.standing().state() != State.IDEA) {
            throw Problem.of(409, "only_ideas_are_removed")
                    .with("state", before.standing().state().key())
                    .exception();
        }
        repository.keepBefore(id, "remove", asker.organisation());
        repository.remove(id, asker.organisation());
        finish(id, List.of(), asker, before.origin().source(), new long[] {0, 0, 1});
    }

    /**
     * Takes the last change back that was not taken back yet: an edit, a move, a removal, or its creation.
     *
     * @return whether the exchange is there now
     */
    @Transactional
    public boolean undo(long id, Expected expected, Asker asker) {
        repository.lock();
        Exchange now = repository.findAny(id).orElseThrow(() -> unknown(id));
        expected.check(now);
        PipelineRepository.Change change = repository
                .lastChange(id)
                .orElseThrow(() -> Problem.of(409, "nothing_to_undo")
                        .with("exchange_id", id)
                        .exception());
        List<Long> streams = register.streamsOf(List.of(id));
        boolean created = change.kind().equals("create");
        if (created) {
            repository.forget(change.id());
            repository.remove(id, asker.organisation());
        } else {
            repository.putBack(id, change.id(), asker.organisation());
            register.follow();
        }
        boolean removed = change.kind().equals("remove");
        long[] rows = created ? new long[] {0, 0, 1} : removed ? new long[] {1, 0, 0} : new long[] {0, 1, 0};
        finish(id, streams, asker, now.origin().source(), rows);
        return !created;
    }

    private Exchange current(long id, Expected expected, Asker asker) {
        Exchange current = repository.find(id, asker).orElseThrow(() -> unknown(id));
        expected.check(current);
        return current;
    }

    /** Which version a writer has seen. */
    @FunctionalInterface
    interface Expected {

        boolean isSeen(Exchange current);

        default void check(Exchange current) {
            if (!isSeen(current)) {
                throw Problem.of(412, "edit_conflict").exception();
            }
        }
    }

    private void finish(long id, List<Long> streamsBefore, Asker asker, String source, long[] rows) {
        TreeSet<Long> touched = new TreeSet<>(competition.recheck(List.of(id), streamsBefore));
        touched.add(id);
        history.record(
                asker,
                "exchange",
                title(id),
                null,
                "/api/exchanges/" + id,
                List.of(new ChangeSet.Change(ExchangeLayer.NAME, source, rows[0], rows[1], rows[2])));
        versions.changed(ExchangeLayer.NAME, repository.box(List.copyOf(touched)));
    }

    private String title(long id) {
        return repository
                .findAny(id)
                .map(e -> e.name() != null
                        ? e.name()
                        : e.offer().name() + " → " + e.need().name())
                .orElse("");
    }
}
