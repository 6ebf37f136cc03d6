package org.ecopark.intake.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ecopark.layers.load.LoadIssue;

/** The issues of one file: the first ones in full, all of them counted. */
public final class IssueBook implements Consumer<LoadIssue> {

    /** How many issues are kept in full. */
    public static final int KEPT = 10_000;

    private final List<LoadIssue> kept = new ArrayList<>();
    private final Map<Kind, Long> counts = new TreeMap<>();

    /** Issues of one code and weight. */
    public record Kind(LoadIssue.Weight weight, String code) implements Comparable<Kind> {

        /** Errors first, then by code. */
        @Override
        public int compareTo(Kind other) {
            int byWeight = other.weight.compareTo(weight);
            return byWeight == 0 ? code.compareTo(other.code) : byWeight;
        }
    }

    @Override
    public void accept(LoadIssue issue) {
        counts.merge(new Kind(issue.weight(), issue.code()), 1L, Long::sum);
        if (kept.size() < KEPT) {
            kept.add(issue);
        }
    }

    /** An error that concerns the file as a whole. */
    public void fileError(String code, String sentence) {
        accept(new LoadIssue(LoadIssue.Weight.ERROR, code, sentence, 0, null, null, null));
    }

    /** A warning that concerns the file as a whole. */
    public void fileWarning(String code, String sentence) {
        accept(new LoadIssue(LoadIssue.Weight.WARNING, code, sentence, 0, null, null, null));
    }

    public List<LoadIssue> kept() {
        return List.copyOf(kept);
    }

    public Map<Kind, Long> counts() {
        return new TreeMap<>(counts);
    }

    public long count(LoadIssue.Weight weight) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().weight() == weight)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long count(String code) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().code().equals(code))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
