package org.ecopark.userlayers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecopark.geo.Box;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerVersions;
import org.ecopark.layers.edit.EditField;
import org.ecopark.layers.edit.EditableLayers;
import org.ecopark.layers.edit.EditableRows;
import org.ecopark.layers.edit.GivenRow;
import org.ecopark.layers.edit.LockedRow;
import org.ecopark.layers.load.BroughtLayer;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.load.ValueLimits;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.springframework.stereotype.Component;

/**
 * How people write single features of brought layers. While one is written, its layer is neither replaced nor removed; who
 * comes with what was read of a layer before that is told that it changed.
 */
@Component
class UserLayerEdits implements EditableLayers {

    /** Beyond it, JavaScript's numbers are no longer exact. */
    private static final double MOST_WHOLE = 9_007_199_254_740_991.0;

    private static final ValueLimits WHOLE = new ValueLimits(false, List.of(), null, -MOST_WHOLE, MOST_WHOLE);

    private final UserLayers layers;
    private final UserLayerRepository repository;
    private final RowsTableRepository tables;
    private final UserRowRepository rows;
    private final LayerVersions versions;

    UserLayerEdits(
            UserLayers layers,
            UserLayerRepository repository,
            RowsTableRepository tables,
            UserRowRepository rows,
            LayerVersions versions) {
        this.layers = layers;
        this.repository = repository;
        this.tables = tables;
        this.rows = rows;
        this.versions = versions;
    }

    @Override
    public Optional<EditableRows> find(String layer) {
        return layers.findShown(layer).map(Rows::new);
    }

    /** The rows of one layer as it was on the shelf. */
    private final class Rows implements EditableRows {

        private final UserLayer shown;

        Rows(UserLayer shown) {
            this.shown = shown;
        }

        @Override
        public String layer() {
            return shown.name();
        }

        @Override
        public String historyTarget() {
            return UserLayerReturn.target(shown);
        }

        @Override
        public List<EditField> fields() {
            return shown.properties().stream()
                    .map(property -> EditField.of(
                            property, property.type() == LayerProperty.Type.INTEGER ? WHOLE : ValueLimits.NONE))
                    .toList();
        }

        @Override
        public boolean hasGeometry() {
            return true;
        }

        @Override
        public Optional<LockedRow> lock(long id) {
            lockLayer();
            return rows.lock(shown, id);
        }

        /** The layer as it is in the database, which it stays until the transaction ends. */
        private UserLayer lockLayer() {
            repository.lockShared(shown.name());
            UserLayer now =
                    repository.find(shown.name()).orElseThrow(() -> new UnknownUserLayerException(shown.name()));
            if (!now.rowsTable().equals(shown.rowsTable())) {
                throw new UserLayerChangedException(now.name(), now.version());
            }
            return now;
        }

        @Override
        public Optional<Long> write(GivenRow given, Consumer<LoadIssue> issues) {
            lockLayer();
            @Nullable Long id = given.id();
            Box before = id == null ? null : rows.findBox(shown, id).orElse(null);
            Map<String, @Nullable Object> loaded = new HashMap<>();
            for (int i = 0; i < shown.properties().size(); i++) {
                loaded.put(
                        BroughtLayer.column(i),
                        given.values().get(shown.properties().get(i).name()));
            }
            Geometry place = given.geometry() == null || given.geometry().isEmpty() ? null : given.geometry();
            LoadRow row = new LoadRow(1, given.key().sourceId(), place, loaded);
            if (!isSound(row, id == null || before != null, issues)) {
                return Optional.empty();
            }
            long written = id == null ? rows.insert(shown, row) : id;
            if (id != null) {
                rows.update(shown, id, row);
            }
            changed(id == null ? 1 : 0, before, rows.findBox(shown, written).orElse(null));
            return Optional.of(written);
        }

        private boolean isSound(LoadRow row, boolean placed, Consumer<LoadIssue> issues) {
            Geometry geometry = row.geometry();
            if (geometry == null) {
                if (placed) {
                    issues.accept(LoadIssue.error(row, "geometry", "no_place", "the feature has no place; draw it"));
                }
                return !placed;
            }
            boolean fits = switch (shown.geometry()) {
                case POINT -> geometry instanceof Point;
                case LINE -> geometry instanceof Lineal;
                case POLYGON -> geometry instanceof Polygonal;
                case ANY -> true;
            };
            if (!fits) {
                issues.accept(LoadIssue.error(
                        row,
                        "geometry",
                        "wrong_geometry_type",
                        "features of " + shown.name() + " are " + words(shown.geometry()) + ", not "
                                + geometry.getGeometryType()));
            }
            return fits;
        }

        @Override
        public void delete(long id) {
            Box before = rows.findBox(shown, id).orElse(null);
            rows.delete(shown, id);
            changed(-1, before, null);
        }

        private void changed(int more, @Nullable Box before, @Nullable Box after) {
            // Of two who change rows of one layer, the second waits here for what the first noted.
            UserLayer now = repository.findLocked(shown.id()).orElseThrow();
            long features = now.features() + more;
            Box extent = now.extent();
            boolean shrinks = extent != null && before != null && !isInside(before, extent);
            repository.measure(
                    now.id(),
                    shrinks
                            ? tables.measured(now.rowsTable(), features)
                            : new RowsTableRepository.Stored(
                                    now.rowsTable(), features, rows.bytes(now), around(extent, after)));
            versions.changed(now.name(), UserLayers.union(before, after));
        }
    }

    private static boolean isInside(Box inner, Box outer) {
        return inner.west() > outer.west()
                && inner.south() > outer.south()
                && inner.east() < outer.east()
                && inner.north() < outer.north();
    }

    private static @Nullable Box around(@Nullable Box extent, @Nullable Box after) {
        if (extent == null || after == null) {
            return extent == null ? after : extent;
        }
        return new Box(
                Math.min(extent.west(), after.west()),
                Math.min(extent.south(), after.south()),
                Math.max(extent.east(), after.east()),
                Math.max(extent.north(), after.north()));
    }

    private static String words(GeometryKind kind) {
        return switch (kind) {
            case POINT -> "points";
            case LINE -> "lines";
            case POLYGON -> "areas";
            case ANY -> "of any kind";
        };
    }
}
