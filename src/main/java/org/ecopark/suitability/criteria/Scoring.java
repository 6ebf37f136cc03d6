package org.ecopark.suitability.criteria;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Scores of places from 0 to 1. A distance scores 1 at nothing and falls evenly to 0 at {@code far}; an amount scores its
 * share of {@code full} and no more than 1. The whole score is the mean of the scores by their weights. A criterion
 * without data has no score and no weight: it is never counted as 0.
 */
public final class Scoring {

    private final Map<Criterion, double[]> scores = new EnumMap<>(Criterion.class);
    private final Map<Criterion, Double> full = new EnumMap<>(Criterion.class);
    private final Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
    private final int places;

    /**
     * Scores places.
     *
     * @param values by criterion, one for each place; distances in metres, NaN beyond {@code far}. Criteria without data
     *     are absent
     * @param far metres
     * @param asked weights, not negative; what is absent weighs nothing
     * @param fulls amounts that score 1; where absent the largest amount of all places does
     */
    public Scoring(
            Map<Criterion, double[]> values,
            int places,
            double far,
            Map<Criterion, Double> asked,
            Map<Criterion, Double> fulls) {
        this.places = places;
        values.forEach((criterion, column) -> {
            if (criterion.isDistance()) {
                scores.put(criterion, near(column, far));
            } else {
                double most = fulls.getOrDefault(
                        criterion, Arrays.stream(column).max().orElse(0));
                full.put(criterion, most);
                scores.put(criterion, share(column, most));
            }
        });
        double sum = scores.keySet().stream()
                .mapToDouble(criterion -> asked.getOrDefault(criterion, 0.0))
                .sum();
        scores.keySet()
                .forEach(criterion -> weights.put(
                        criterion, sum > 0 ? asked.getOrDefault(criterion, 0.0) / sum : 1.0 / scores.size()));
    }

    private static double[] near(double[] metres, double far) {
        return Arrays.stream(metres)
                .map(each -> Double.isNaN(each) ? 0 : Math.max(0, 1 - each / far))
                .toArray();
    }

    private static double[] share(double[] amounts, double full) {
        return Arrays.stream(amounts)
                .map(each -> full > 0 ? Math.min(1, each / full) : 0)
                .toArray();
    }

    /** Weights of the criteria with data; sum 1. */
    public Map<Criterion, Double> weights() {
        return weights;
    }

    /** The amounts that score 1. */
    public Map<Criterion, Double> fulls() {
        return full;
    }

    /** A place's score of a criterion. */
    public double score(Criterion criterion, int place) {
        return java.util.Objects.requireNonNull(scores.get(criterion), criterion + " has no data")[place];
    }

    /** A place's whole score. */
    public double score(int place) {
        double score = 0;
        for (Map.Entry<Criterion, double[]> each : scores.entrySet()) {
            score += weights.getOrDefault(each.getKey(), 0.0) * each.getValue()[place];
        }
        return Math.min(1, score);
    }

    public int places() {
        return places;
    }
}
