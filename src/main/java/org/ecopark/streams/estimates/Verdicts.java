package org.ecopark.streams.estimates;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecopark.accounts.Asker;
import org.ecopark.history.ChangeSet;
import org.ecopark.history.History;
import org.ecopark.layers.Layer;
import org.ecopark.layers.edit.Draft;
import org.ecopark.layers.edit.EditField;
import org.ecopark.layers.edit.EditableRows;
import org.ecopark.layers.edit.Edited;
import org.ecopark.layers.edit.Edits;
import org.ecopark.layers.shelf.Feature;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.measure.Provenance;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say of estimates: that one holds, as it is or with another amount, or that there is no such thing. */
@Service
class Verdicts {

    private static final String OFFERS = "offers";
    private static final int LONGEST_SECONDS = 20;

    private final Estimates estimates;
    private final EstimateRepository repository;
    private final LayerShelf shelf;
    private final Edits edits;
    private final History history;

    Verdicts(Estimates estimates, EstimateRepository repository, LayerShelf shelf, Edits edits, History history) {
        this.estimates = estimates;
        this.repository = repository;
        this.shelf = shelf;
        this.edits = edits;
        this.history = history;
    }

    /** What a person says of an estimate; null keeps what it has. */
    record Confirmation(
            @Nullable Double low,
            @Nullable Double amount,
            @Nullable Double high,
            @Nullable Integer year,
            @Nullable String status) {

        /** It holds as it is. */
        static final Confirmation KEPT = new Confirmation(null, null, null, null, null);
    }

    /**
     * A person stands for an estimate: its provenance becomes {@code declared}, with the amount that is said or the one it
     * has.
     *
     * @param version that the person saw; null for whatever is there
     */
    @Transactional(timeout = LONGEST_SECONDS)
    public Edited confirm(long facility, String materialClass, @Nullable Long version, Confirmation said, Asker asker) {
        Existing estimate = ours(facility, materialClass);
        EditableRows rows = offers();
        return edits.change(rows, estimate.id(), version, now -> confirmed(rows, now, said), asker)
                .orElseThrow(() -> noEstimate(facility, materialClass));
    }

    private Draft confirmed(EditableRows rows, Feature now, Confirmation said) {
        Map<String, @Nullable Object> values = values(rows, now);
        if (said.amount() != null) {
            values.put("amount", said.amount());
            values.put("amount_low", said.low() == null ? said.amount() : said.low());
            values.put("amount_high", said.high() == null ? said.amount() : said.high());
            values.put("year", said.year() == null ? null : (Long) said.year().longValue());
        } else if (said.year() != null) {
            values.put("year", said.year().longValue());
        }
        if (said.status() != null) {
            values.put("status", said.status());
        }
        values.put("provenance", Provenance.DECLARED.key());
        values.put("source_url", null);
        values.put("source_year", null);
        values.put("licence", null);
        values.put("source_note", "Confirmed " + LocalDate.now(ZoneOffset.UTC) + "; estimated before");
        return new Draft(true, null, values, List.of(), List.of());
    }

    /** What the row holds now, by the names of the fields that people write. */
    private Map<String, @Nullable Object> values(EditableRows rows, Feature now) {
        Layer layer = shelf.layer(OFFERS);
        List<String> written = rows.fields().stream().map(EditField::name).toList();
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < layer.schema().properties().size(); i++) {
            String name = layer.schema().properties().get(i).name();
            if (written.contains(name)) {
                values.put(name, now.values().get(i));
            }
        }
        return values;
    }

    /**
     * A person says that the facility has no such thing: the estimate goes, if there is one, and is not proposed again.
     *
     * @return id of the change set
     */
    @Transactional(timeout = LONGEST_SECONDS)
    public long reject(long facility, String materialClass, @Nullable Long version, Asker asker) {
        if (!repository.lock(facility)) {
            throw Estimates.unknown(facility);
        }
        Estimates.Answer now = estimates.of(facility);
        Proposal proposal = now.estimate().proposals().stream()
                .filter(each -> each.materialClass().key().equals(materialClass))
                .findFirst()
                .orElse(null);
        Optional<Existing> ours = findOurs(facility, materialClass);
        if (proposal == null && ours.isEmpty()) {
            Estimates.requireKnown(now, List.of(materialClass));
        }
        boolean noted = repository.reject(facility, materialClass);
        if (ours.isPresent()) {
            return edits.delete(offers(), ours.get().id(), version, false, asker)
                    .orElseThrow(() -> noEstimate(facility, materialClass));
        }
        if (!noted) {
            throw Problem.of(409, "estimate_rejected_before")
                    .with("facility_id", facility)
                    .with("material_class", materialClass)
                    .exception();
        }
        return history.record(
                asker,
                Estimates.KIND,
                now.site().name(),
                null,
                Estimates.link(facility),
                List.of(new ChangeSet.Change("rejected_estimates", EstimateRepository.SOURCE, 1, 0, 0)));
    }

    private Existing ours(long facility, String materialClass) {
        return findOurs(facility, materialClass).orElseThrow(() -> noEstimate(facility, materialClass));
    }

    private Optional<Existing> findOurs(long facility, String materialClass) {
        return repository.offers(List.of(facility)).stream()
                .filter(Existing::ours)
                .filter(each -> materialClass.equals(each.materialClass()))
                .findFirst();
    }

    private EditableRows offers() {
        return Objects.requireNonNull(edits.findEditable(OFFERS).orElse(null), "no layer " + OFFERS);
    }

    private static RuntimeException noEstimate(long facility, String materialClass) {
        return Problem.notFound("no_estimated_stream")
                .with("facility_id", facility)
                .with("material_class", materialClass)
                .exception();
    }
}
