package org.ecopark.facilities;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
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
import org.ecopark.layers.load.RowCheck;
import org.ecopark.layers.load.StagedUpsert;
import org.ecopark.parks.BoundaryChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The layer {@code facilities}: shown, loaded, and kept in the right park and zone. */
@Component
class FacilityLayer implements LayerSource, EditableLayer {

    static final String NAME = "facilities";

    /** Estimates rest on this number, so a telephone number or a turnover in its place is not taken. */
    private static final long MOST_EMPLOYEES = 1_000_000;

    private static final Layer LAYER = new Layer(
            NAME,
            new Title("Facilities", "사업장"),
            new Title(
                    "Sites of companies with their activity, permits and the park and zone they lie in.",
                    "기업 사업장의 활동, 허가, 그리고 속한 단지와 구역."),
            new LayerSchema(GeometryKind.POINT, FacilityColumns.SHOWN).timed("opened_year", "closed_year"),
            FacilityRepository.FACILITIES);

    static final Layer INSTALLATIONS = new Layer(
            "installations",
            new Title("Installations", "설비"),
            new Title("Processes at facilities with their capacity.", "사업장의 공정과 그 용량."),
            new LayerSchema(GeometryKind.POINT, FacilityColumns.INSTALLATION).timed("opened_year", "closed_year"),
            DetailRepository.INSTALLATIONS);

    static final Layer PERMITS = new Layer(
            "permits",
            new Title("Permits", "허가"),
            new Title("What facilities may do and until when.", "사업장의 허가 내용과 기한."),
            new LayerSchema(GeometryKind.POINT, FacilityColumns.PERMIT).timed(null, "valid_to"),
            DetailRepository.PERMITS);

    private final FacilityRepository repository;
    private final DetailRepository details;
    private final LayerVersions versions;
    private final ApplicationEventPublisher events;

    FacilityLayer(
            FacilityRepository repository,
            DetailRepository details,
            LayerVersions versions,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.details = details;
        this.versions = versions;
        this.events = events;
    }

    @Override
    public List<Layer> layers() {
        return List.of(LAYER, INSTALLATIONS, PERMITS);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<LoadColumn> columns() {
        return FacilityColumns.LOADED;
    }

    @Override
    public boolean geometryRequired() {
        return true;
    }

    @Override
    public LoadResult load(String source, boolean prune, Iterator<LoadRow> rows, Consumer<LoadIssue> issues) {
        long[] rejected = {0};
        repository.stage(rows, row -> {
            boolean sound = isSound(row, issues);
            rejected[0] += sound ? 0 : 1;
            return sound;
        });
        rejected[0] += repository.rejectRepeatedIds(issues);
        StagedUpsert staged = repository.upsert().keepingEdits();
        staged.leaveEdited(source, issues);
        StagedUpsert.Outcome outcome = staged.run(source, prune);
        boolean installationsChanged = details.replaceInstallations(source);
        boolean permitsChanged = details.replacePermits(source);
        if (outcome.changedAnything()) {
            events.publishEvent(new FacilityMoved(source, List.of(), outcome.pruned() > 0, outcome.where()));
            versions.changed(NAME, outcome.where());
        }
        if (outcome.changedAnything() || installationsChanged) {
            versions.changed(INSTALLATIONS.name(), outcome.where());
        }
        if (outcome.changedAnything() || permitsChanged) {
            versions.changed(PERMITS.name(), outcome.where());
        }
        return outcome.result(rejected[0]);
    }

    /** Containment follows the boundaries, in the transaction that changes them. */
    @EventListener
    void on(BoundaryChanged event) {
        if (repository.placeAgain(event.where()) > 0) {
            versions.changed(NAME, event.where());
        }
    }

    private static boolean isSound(LoadRow row, Consumer<LoadIssue> issues) {
        RowCheck check = new RowCheck(row, issues);
        rules(check);
        checkBounds(row, check);
        DetailCheck.installations(row.text("installations"), check);
        DetailCheck.permits(row.text("permits"), check);
        return check.isSound();
    }

    static void rules(RowCheck check) {
        check.point()
                .text("name")
                .country()
                .oneOf("status", List.of("operating", "planned", "closed", "unknown"))
                .oneOf("location_quality", List.of("plant", "address", "town", "assumed"))
                .year("opened_year", "closed_year", "source_year")
                .notNegative("accuracy_m", "employees");
    }

    static void checkBounds(LoadRow row, RowCheck check) {
        @Nullable Long employees = row.integer("employees");
        if (employees != null && employees > MOST_EMPLOYEES) {
            check.refuse(
                    "employees",
                    "too_many_employees",
                    "employees is " + employees + "; no site has more than " + MOST_EMPLOYEES);
        }
        checkYears(row, check);
    }

    static void checkYears(LoadRow row, RowCheck check) {
        @Nullable Long opened = row.integer("opened_year");
        @Nullable Long closed = row.integer("closed_year");
        if (opened != null && closed != null && closed < opened) {
            check.refuse(
                    "closed_year",
                    "closed_before_opened",
                    "closed_year " + closed + " lies before opened_year " + opened);
        }
    }
}
