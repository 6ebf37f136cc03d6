package org.ecopark.suitability.criteria;

import java.util.Arrays;

/**
 * Weights from comparisons of pairs (analytic hierarchy process, Saaty 1977): the principal eigenvector of the matrix, by
 * power iteration, and how consistent the comparisons are. A ratio above 0.1 is usually taken to mean that they should be
 * looked at again.
 */
public final class Pairwise {

    private static final double[] RANDOM_INDEX = {0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};
    private static final int MOST_TURNS = 10_000;

    private final double[] weights;
    private final double consistencyRatio;

    private Pairwise(double[] weights, double consistencyRatio) {
        this.weights = weights;
        this.consistencyRatio = consistencyRatio;
    }

    /**
     * The weights of a matrix.
     *
     * @param matrix positive, with ones on the diagonal and reciprocal: {@code m[i][j] * m[j][i] = 1}
     * @throws IllegalArgumentException when it is not, or larger than 10
     */
    public static Pairwise of(double[][] matrix) {
        int size = matrix.length;
        requireReciprocal(matrix);
        double[] vector = new double[size];
        Arrays.fill(vector, 1.0 / size);
        double largest = size;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            double[] next = new double[size];
            double sum = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    next[i] += matrix[i][j] * vector[j];
                }
                sum += next[i];
            }
            double change = 0;
            for (int i = 0; i < size; i++) {
                next[i] /= sum;
                change = Math.max(change, Math.abs(next[i] - vector[i]));
            }
            vector = next;
            largest = sum;
            if (change < 1e-14) {
                break;
            }
        }
        double index = size < 3 ? 0 : (largest - size) / (size - 1.0);
        return new Pairwise(vector, size < 3 ? 0 : Math.max(0, index / RANDOM_INDEX[size]));
    }

    private static void requireReciprocal(double[][] matrix) {
        if (matrix.length == 0 || matrix.length >= RANDOM_INDEX.length) {
            throw new IllegalArgumentException("from 1 to 10 criteria, not " + matrix.length);
        }
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                if (matrix[i].length != matrix.length
                        || !(matrix[i][j] > 0)
                        || !(Math.abs(matrix[i][j] * matrix[j][i] - 1) < 0.02)) {
                    throw new IllegalArgumentException("row " + (i + 1) + " is not the reciprocal of its column");
                }
            }
        }
    }

    /** Sum 1. */
    public double[] weights() {
        return weights.clone();
    }

    public double consistencyRatio() {
        return consistencyRatio;
    }
}
