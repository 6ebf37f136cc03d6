package org.ecopark.features.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.edit.Draft;
import org.ecopark.layers.edit.EditField;
import org.ecopark.layers.edit.EditIssue;
import org.ecopark.layers.edit.EditableRows;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a feature that somebody sends. Everything wrong is noted, so that it is told at once. A property that is only read may
 * come along as it is, since people send back what they got.
 */
final class DraftReader {

    private final Layer layer;
    private final EditableRows rows;
    private final Coordinates system;

    DraftReader(Layer layer, EditableRows rows, Coordinates system) {
        this.layer = layer;
        this.rows = rows;
        this.system = system;
    }

    /** A row that is made. */
    Draft made(JsonNode feature) {
        return read(feature, null, false);
    }

    /** A row that is replaced by what is sent. */
    Draft replaced(JsonNode feature, ObjectNode current) {
        boolean same = current.path("geometry").equals(feature.path("geometry"));
        return read(feature, current, same && system.isCrs84());
    }

    /** A row of which some members are sent. */
    Draft changed(JsonNode patch, ObjectNode current) {
        boolean keeps = !patch.has("geometry");
        ObjectNode merged = MergePatch.apply(current.deepCopy(), patch);
        return read(merged, current, keeps);
    }

    private Draft read(JsonNode feature, @Nullable ObjectNode current, boolean keepsGeometry) {
        List<EditIssue> errors = new ArrayList<>();
        List<EditIssue> warnings = new ArrayList<>();
        JsonNode properties = feature.path("properties");
        if (!properties.isObject() && !properties.isMissingNode() && !properties.isNull()) {
            errors.add(EditIssue.of("properties", "wrong_type", "properties is an object"));
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        ValueReader reader = new ValueReader(errors);
        properties.properties().forEach(each -> {
            Optional<EditField> field = rows.fields().stream()
                    .filter(known -> known.name().equals(each.getKey()))
                    .findFirst();
            if (field.isPresent()) {
                boolean same = current != null
                        && current.path("properties").path(each.getKey()).equals(each.getValue());
                (same ? reader.kept(field.get(), each.getValue()) : reader.read(field.get(), each.getValue()))
                        .ifPresent(value -> values.put(field.get().name(), value));
            } else {
                notWritten(each.getKey(), each.getValue(), current, errors, warnings);
            }
        });
        Geometry geometry = keepsGeometry ? null : geometry(feature.path("geometry"), errors);
        return new Draft(keepsGeometry, geometry, values, errors, warnings);
    }

    private void notWritten(
            String name,
            JsonNode value,
            @Nullable ObjectNode current,
            List<EditIssue> errors,
            List<EditIssue> warnings) {
        if (layer.schema().properties().stream().map(LayerProperty::name).noneMatch(name::equals)) {
            String shown = name.substring(0, Math.min(60, name.length()));
            errors.add(EditIssue.of(
                    shown,
                    "unknown_property",
                    "'" + shown + "' is no property of " + layer.name() + "; there are "
                            + String.join(
                                    ", ",
                                    rows.fields().stream().map(EditField::name).toList())));
        } else if (current == null) {
            if (!value.isNull()) {
                warnings.add(EditIssue.of(name, "read_only", name + " follows from other values and was not taken"));
            }
        } else if (!current.path("properties").path(name).equals(value)) {
            errors.add(EditIssue.of(name, "read_only", name + " follows from other values and cannot be written"));
        }
    }

    private @Nullable Geometry geometry(JsonNode json, List<EditIssue> errors) {
        if (json.isMissingNode() || json.isNull()) {
            return null;
        }
        if (!rows.hasGeometry()) {
            return null;
        }
        try {
            return GeometryReader.read(json, system);
        } catch (GeometryReader.Unreadable e) {
            errors.add(EditIssue.of("geometry" + e.pointer(), "unreadable_geometry", e.sentence()));
            return null;
        }
    }
}
