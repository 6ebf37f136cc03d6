package org.ecopark.capacity.joint;

import java.util.Map;
import java.util.TreeMap;
import org.ecopark.capacity.joint.JointMarket.Choice;
import org.ecopark.capacity.joint.JointMarket.Slice;
import org.ecopark.capacity.joint.JointPlan.Line;

/** Proves of a plan, from the market alone, that no tonne is placed twice and that it is worth what it says. */
public final class JointCheck {

    private JointCheck() {}

    /**
     * Looks at every tonne, plant and sum.
     *
     * @param available t/yr that each source has for all zones together
     * @throws IllegalStateException with a sentence when something is wrong
     */
    public static void requireOnce(JointMarket market, JointPlan plan, Map<Long, Double> available) {
        long[] placed = new long[market.slices().size()];
        long[] load = new long[market.zones().size()];
        Map<Long, Long> bySource = new TreeMap<>();
        double value = 0;
        for (Line line : plan.lines()) {
            Slice slice = market.slices().get(line.slice());
            double worth = slice.worth().get(line.zone());
            require(!Double.isNaN(worth), "a tonne is placed where it cannot be bound");
            placed[line.slice()] += line.tonnes();
            load[line.zone()] += line.tonnes();
            bySource.merge(slice.source(), line.tonnes(), Long::sum);
            value += worth * line.tonnes();
        }
        for (int j = 0; j < placed.length; j++) {
            require(placed[j] <= market.slices().get(j).tonnes(), "slice " + j + " is placed " + placed[j]);
        }
        bySource.forEach((source, tonnes) -> require(
                tonnes <= available.getOrDefault(source, 0.0) + 1e-6,
                "source " + source + " is placed " + tonnes + " of " + available.get(source)));
        for (int i = 0; i < load.length; i++) {
            int chosen = plan.chosen().get(i);
            require(chosen >= 0 || load[i] == 0, "zone " + i + " builds nothing and takes " + load[i]);
            if (chosen >= 0) {
                Choice choice = market.zones().get(i).choices().get(chosen);
                require(load[i] <= choice.capacity(), "zone " + i + " takes " + load[i]);
                value -= choice.fixedCost();
            }
        }
        boolean none = plan.value() == Double.NEGATIVE_INFINITY && plan.lines().isEmpty();
        require(
                none || Math.abs(value - plan.value()) <= 1e-6 * Math.max(1, Math.abs(value)),
                "value " + plan.value() + ", not " + value);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("The joint plan is wrong: " + otherwise);
        }
    }
}
