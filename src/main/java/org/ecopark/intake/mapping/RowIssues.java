package org.ecopark.intake.mapping;

import java.util.function.Consumer;
import org.ecopark.layers.load.LoadIssue;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Collects what is said of one row while it is mapped: everything, not only the first thing. */
final class RowIssues {

    private final long row;
    private final Consumer<LoadIssue> issues;
    private @Nullable String sourceId;
    private @Nullable Coordinate place;
    private boolean refused;

    RowIssues(long row, Consumer<LoadIssue> issues) {
        this.row = row;
        this.issues = issues;
    }

    void about(@Nullable String id) {
        sourceId = id;
    }

    /** Where the row lies, for issues that have no closer place. */
    void at(@Nullable Coordinate registerPlace) {
        place = registerPlace;
    }

    void error(String code, String sentence) {
        refused = true;
        say(LoadIssue.Weight.ERROR, code, sentence, place);
    }

    void error(String code, String sentence, @Nullable Coordinate closer) {
        refused = true;
        say(LoadIssue.Weight.ERROR, code, sentence, closer == null ? place : closer);
    }

    void warning(String code, String sentence, @Nullable Coordinate closer) {
        say(LoadIssue.Weight.WARNING, code, sentence, closer == null ? place : closer);
    }

    private void say(LoadIssue.Weight weight, String code, String sentence, @Nullable Coordinate where) {
        issues.accept(new LoadIssue(
                weight, code, sentence, row, sourceId, where == null ? null : where.x, where == null ? null : where.y));
    }

    boolean refused() {
        return refused;
    }
}
