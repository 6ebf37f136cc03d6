package org.ecopark.tenants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What each further unit brings, falling: steps of a height and a length, the highest first. None beyond the last. */
final class FallingCurve {

    private record Step(double height, double length) {}

    private final List<Step> steps = new ArrayList<>();

    void add(double height, double length) {
        steps.add(new Step(height, length));
    }

    /** The greatest area under the sum of curves up to a length, which ends where one of them ends. */
    static double mostOfSum(List<FallingCurve> curves, double size) {
        List<List<Step>> sorted = curves.stream()
                .map(curve -> curve.steps.stream()
                        .sorted(Comparator.comparingDouble((Step step) -> -step.height()))
                        .toList())
                .toList();
        int[] at = new int[sorted.size()];
        double[] used = new double[sorted.size()];
        double area = 0;
        double room = size;
        while (room > 0) {
            double height = 0;
            double length = room;
            for (int i = 0; i < at.length; i++) {
                if (at[i] == sorted.get(i).size()) {
                    return area;
                }
                Step step = sorted.get(i).get(at[i]);
                height += step.height();
                length = Math.min(length, step.length() - used[i]);
            }
            if (height <= 0) {
                return area;
            }
            area += height * length;
            room -= length;
            for (int i = 0; i < at.length; i++) {
                used[i] += length;
                if (used[i] >= sorted.get(i).get(at[i]).length()) {
                    at[i]++;
                    used[i] = 0;
                }
            }
        }
        return area;
    }
}
