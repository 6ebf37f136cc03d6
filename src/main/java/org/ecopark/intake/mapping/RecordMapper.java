package org.ecopark.intake.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.LoadRow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Makes rows of one target out of records. */
final class RecordMapper {

    private record Assignment(LoadColumn column, ValueRule rule) {}

    private final Target target;
    private final Placement placement;
    private final List<Assignment> assignments;
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> unknownProperties = new LinkedHashSet<>();

    /**
     * A mapper for a target of this profile.
     *
     * @param columns what the target's layer takes
     * @throws ProfileException when the profile fills a column that the layer does not have
     */
    RecordMapper(Profile profile, Target target, List<LoadColumn> columns, Placement placement) {
        this.target = target;
        this.placement = placement;
        Map<String, LoadColumn> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        target.columns().keySet().forEach(name -> {
            if (!byName.containsKey(name)) {
                throw new ProfileException("the profile " + profile.name() + " fills '" + name + "', which "
                        + target.layer() + " does not have; its columns are " + byName.keySet());
            }
        });
        Map<String, ValueRule> rules = new LinkedHashMap<>();
        if (target.copyAll()) {
            byName.keySet().forEach(name -> rules.put(name, ValueRule.of(Template.column(name))));
        }
        rules.putAll(target.columns());
        this.assignments = byName.values().stream()
                .flatMap(
                        column -> Stream.ofNullable(rules.get(column.name())).map(rule -> new Assignment(column, rule)))
                .toList();
        this.columns.addAll(byName.keySet());
        profile.neededColumns().forEach(used::addAll);
        profile.defined().values().forEach(rule -> used.addAll(rule.columns()));
    }

    Target target() {
        return target;
    }

    /** Names of properties that a copying target met and has no column for. */
    Set<String> unknownProperties() {
        return unknownProperties;
    }

    /**
     * The row of a record.
     *
     * @return null when it is refused, which was said to {@code issues}
     */
    @Nullable
    LoadRow map(RowValues row, RowIssues issues) {
        String id = target.id().text(row);
        issues.about(id);
        Geometry geometry = placement.place(target.place(), row, issues);
        if (id == null) {
            issues.error("no_id", "the row has no id: one of " + target.id().columns() + " is empty");
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Assignment assignment : assignments) {
            Object value = value(assignment, row, issues);
            if (value != null) {
                values.put(assignment.column().name(), value);
            }
        }
        if (target.copyAll()) {
            noteUnknown(row);
        }
        return id == null || issues.refused() ? null : new LoadRow(row.record().row(), id, geometry, values);
    }

    private static @Nullable Object value(Assignment assignment, RowValues row, RowIssues issues) {
        try {
            Object raw = assignment.rule().value(row);
            return raw == null ? null : Typing.typed(raw, assignment.column().type(), assignment.rule());
        } catch (BadValueException e) {
            issues.error(e.code(), assignment.column().name() + ": " + e.getMessage());
            return null;
        }
    }

    private void noteUnknown(RowValues row) {
        for (String property : row.record().values().keySet()) {
            if (!property.startsWith("@") && !columns.contains(property) && !used.contains(property)) {
                unknownProperties.add(property);
            }
        }
    }
}
