package org.ecopark.layers.load;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/**
 * Looks at one row on its way into a register table and reports everything that is wrong with it, not only the first
 * thing. A row is kept when nothing was. The same calls tell forms what a value may be ({@link ValueLimits#of}), so that a
 * rule is written once.
 */
public class RowCheck {

    static final int OLDEST_YEAR = 1500;

    private final LoadRow row;
    private final Consumer<LoadIssue> issues;
    private boolean sound = true;

    public RowCheck(LoadRow row, Consumer<LoadIssue> issues) {
        this.row = row;
        this.issues = issues;
        sound = SourceColumns.check(row, issues);
    }

    public boolean isSound() {
        return sound;
    }

    /** A check without a row, that only notes the rules it is told. */
    RowCheck() {
        this(new LoadRow(0, "", null, Map.of()), issue -> {});
    }

    /** Reports an error that is no single value's. */
    public void refuse(String code, String sentence) {
        issues.accept(LoadIssue.error(row, code, sentence));
        sound = false;
    }

    /** Reports an error of one value. */
    public void refuse(String column, String code, String sentence) {
        issues.accept(LoadIssue.error(row, column, code, sentence));
        sound = false;
    }

    /** A text that must be there and not blank. */
    public RowCheck text(String column) {
        @Nullable String value = row.text(column);
        if (value == null || value.isBlank()) {
            refuse(column, "missing_" + column, "the row has no " + column);
        }
        return this;
    }

    /** A text that, when there, is one of these. */
    public RowCheck oneOf(String column, List<String> allowed) {
        @Nullable String value = row.text(column);
        if (value != null && !allowed.contains(value)) {
            refuse(
                    column,
                    "unknown_" + column,
                    "'" + value + "' is no " + column + "; write " + String.join(", ", allowed));
        }
        return this;
    }

    /** Numbers that, when there, are finite and not negative. */
    public RowCheck notNegative(String... columns) {
        for (String column : columns) {
            @Nullable Object value = row.values().get(column);
            if (value instanceof Number number
                    && !(number.doubleValue() >= 0 && Double.isFinite(number.doubleValue()))) {
                refuse(column, "negative_" + column, column + " is " + value + "; it is finite and not negative");
            }
        }
        return this;
    }

    /** Years that, when there, lie between 1500 and fifty years from now. */
    public RowCheck year(String... columns) {
        int latest = latestYear();
        for (String column : columns) {
            @Nullable Long value = row.integer(column);
            if (value != null && (value < OLDEST_YEAR || value > latest)) {
                refuse(
                        column,
                        "strange_" + column,
                        column + " is " + value + ", which is no year between 1500 and " + latest);
            }
        }
        return this;
    }

    static int latestYear() {
        return Year.now(java.time.ZoneOffset.UTC).getValue() + 50;
    }

    /** A country by its two letters (ISO 3166-1). */
    public RowCheck country() {
        @Nullable String value = row.text("country");
        if (value != null && !value.matches("[A-Z]{2}")) {
            refuse(
                    "country",
                    "unknown_country",
                    "'" + value + "' is no country; write its two letters, such as GB or KR");
        }
        return this;
    }

    /** A geometry that must be a point. */
    public RowCheck point() {
        if (!(row.geometry() instanceof Point point) || point.isEmpty()) {
            refuse("geometry", "no_point", "the row needs a point");
        }
        return this;
    }

    /** A geometry that must be an area. */
    public RowCheck area() {
        if (!(row.geometry() instanceof Polygonal) || isEmpty(row.geometry())) {
            refuse("geometry", "no_area", "the row needs a polygon");
        }
        return this;
    }

    /** A geometry that must be an area or, where only that is known, a point. */
    public RowCheck areaOrPoint() {
        @Nullable Geometry geometry = row.geometry();
        if (!(geometry instanceof Polygonal || geometry instanceof Point) || isEmpty(geometry)) {
            refuse("geometry", "no_place", "the row needs a polygon, or a point where no outline is known");
        }
        return this;
    }

    private static boolean isEmpty(@Nullable Geometry geometry) {
        return geometry == null || geometry.isEmpty();
    }
}
