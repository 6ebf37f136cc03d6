package org.ecopark.capacity.joint;

import java.util.List;

/**
 * Which zones build what and take which tonnes. {@link JointCheck} proves it.
 *
 * @param status {@code OPTIMAL}, {@code FEASIBLE}, {@code INFEASIBLE} or {@code UNKNOWN}
 * @param value a year, all zones together
 * @param bound no plan is worth more
 * @param chosen by zone, number of its choice; -1 for none
 * @param work counted units that it took
 */
public record JointPlan(
        String status, double value, double bound, List<Integer> chosen, List<Line> lines, int nodes, long work) {

    public JointPlan {
        chosen = List.copyOf(chosen);
        lines = List.copyOf(lines);
    }

    /** Tonnes a year of a slice that a zone takes, both by number. */
    public record Line(int zone, int slice, long tonnes) {}

    /** How far the value may lie below the best, as a share of the bound; 0 when proven. */
    public double gap() {
        return "OPTIMAL".equals(status) || bound <= 0 ? 0 : (bound - value) / bound;
    }

    public long tonnes() {
        return lines.stream().mapToLong(Line::tonnes).sum();
    }
}
