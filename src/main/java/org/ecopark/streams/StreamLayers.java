package org.ecopark.streams;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecopark.facilities.FacilityMoved;
import org.ecopark.geo.Box;
import org.ecopark.history.RowsRestored;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.LayerVersions;
import org.ecopark.layers.Title;
import org.ecopark.layers.load.EditableLayer;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadResult;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.load.StagedUpsert;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The layers {@code offers} and {@code needs}, and the target {@code streams} that loads both. */
@Component
class StreamLayers implements LayerSource, EditableLayer {

    static final String OFFERS = "offers";
    static final String NEEDS = "needs";

    private static final LayerSchema SCHEMA = new LayerSchema(GeometryKind.POINT, StreamColumns.SHOWN)
            .timed("valid_from", "valid_to")
            .timed("year", "year");

    private static final List<Layer> LAYERS = List.of(
            new Layer(
                    OFFERS,
                    new Title("Offers", "공급"),
                    new Title(
                            "What facilities give: by-products, heat, water. Observed ones are of a past year and may"
                                    + " have an outlet.",
                            "사업장이 내놓는 부산물, 열, 용수. 관측값은 과거 연도의 것이며 이미 공급처가 있을 수 있습니다."),
                    SCHEMA,
                    StreamRepository.OFFERS),
            new Layer(
                    NEEDS,
                    new Title("Needs", "수요"),
                    new Title(
                            "What facilities take. Observed ones are what was accepted in a past year, not free"
                                    + " capacity.",
                            "사업장이 받아들이는 물질. 관측값은 과거 연도의 반입량이며 여유 용량이 아닙니다."),
                    SCHEMA,
                    StreamRepository.NEEDS));

    private final StreamRepository repository;
    private final StreamCheck check;
    private final LayerVersions versions;

    StreamLayers(StreamRepository repository, Materials materials, MaterialLibrary library, LayerVersions versions) {
        this.repository = repository;
        this.check = new StreamCheck(materials, library);
        this.versions = versions;
    }

    @Override
    public List<Layer> layers() {
        return LAYERS;
    }

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public List<LoadColumn> columns() {
        return StreamColumns.LOADED;
    }

    @Override
    public boolean geometryRequired() {
        return false;
    }

    @Override
    public LoadResult load(String source, boolean prune, Iterator<LoadRow> rows, Consumer<LoadIssue> issues) {
        Completed completed = new Completed(rows, issues);
        repository.stage(completed);
        long rejected = completed.refused + repository.rejectRepeatedIds(issues);
        rejected += repository.rejectWithoutFacility(source, issues);
        StagedUpsert staged = repository.upsert().keepingEdits();
        staged.leaveEdited(source, issues);
        StagedUpsert.Outcome outcome = staged.run(source, prune);
        if (outcome.changedAnything()) {
            changed(outcome.where());
        }
        return outcome.result(rejected);
    }

    /** Streams stay where their facilities are, in the transaction that moves them. */
    @EventListener
    void on(FacilityMoved event) {
        int moved = event.facilities().isEmpty()
                ? repository.follow(event.source())
                : repository.follow(event.facilities());
        if (moved > 0 || event.gone()) {
            changed(event.where());
        }
    }

    /** Streams that were given back lie where their facilities are now. */
    @EventListener
    void on(RowsRestored event) {
        if (event.target().equals(name())) {
            repository.settle(event.rows());
            changed(event.where());
        }
    }

    void changed(@Nullable Box where) {
        versions.changed(NEEDS, where);
        versions.changed(OFFERS, where);
    }

    /** The rows that pass, completed one at a time. */
    private final class Completed implements Iterator<LoadRow> {

        private final Iterator<LoadRow> rows;
        private final Consumer<LoadIssue> issues;
        private long refused;
        private @Nullable LoadRow next;

        Completed(Iterator<LoadRow> rows, Consumer<LoadIssue> issues) {
            this.rows = rows;
            this.issues = issues;
        }

        @Override
        public boolean hasNext() {
            while (next == null && rows.hasNext()) {
                Optional<LoadRow> completed = check.complete(rows.next(), issues);
                next = completed.orElse(null);
                refused += completed.isPresent() ? 0 : 1;
            }
            return next != null;
        }

        @Override
        public LoadRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            LoadRow row = java.util.Objects.requireNonNull(next);
            next = null;
            return row;
        }
    }
}
