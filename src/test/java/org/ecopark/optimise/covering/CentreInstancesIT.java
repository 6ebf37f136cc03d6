package org.ecopark.optimise.covering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecopark.optimise.location.LocationInstances;
import org.ecopark.optimise.location.LocationInstances.Instance;
import org.ecopark.optimise.location.LocationProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The p-centre problem on the graphs of the OR-Library's p-median problems, whose optima are those printed by Pullan 2008
 * (A memetic genetic algorithm for the vertex p-center problem), from the folder given by {@code ecopark.accept.dir}.
 */
@Tag("accept")
class CentreInstancesIT {

    private static final Map<String, Integer> OPTIMA = Map.ofEntries(
            Map.entry("pmed1", 127),
            Map.entry("pmed2", 98),
            Map.entry("pmed4", 74),
            Map.entry("pmed5", 48),
            Map.entry("pmed7", 64),
            Map.entry("pmed8", 55),
            Map.entry("pmed10", 20),
            Map.entry("pmed11", 59),
            Map.entry("pmed13", 36),
            Map.entry("pmed14", 26),
            Map.entry("pmed16", 47),
            Map.entry("pmed17", 39),
            Map.entry("pmed19", 18),
            Map.entry("pmed20", 13));

    @Test
    void publishedOptimaAreMetAndProven() throws IOException {
        Path folder = Path.of(System.getProperty("ecopark.accept.dir"), "optimisation");
        List<Instance> instances = LocationInstances.read(folder, "orlib-pmed");
        int compared = 0;
        for (Instance instance : instances) {
            Integer optimum = OPTIMA.get(instance.name().replace(".txt", ""));
            if (optimum != null) {
                double[][] distance = distances(instance.problem());
                int number = instance.problem().most();
                long begun = System.nanoTime();
                CoverPlan plan = Covering.centre(
                        distance, CoverProblem.within(distance, 0).withMost(number), CoverBudget.ofWork(600));
                assertThat(plan.status())
                        .as(instance.name() + " after " + plan.work() + " " + (System.nanoTime() - begun) / 1e9)
                        .isEqualTo(CoverStatus.OPTIMAL);
                assertThat(CoverChecker.requireCentre(distance, number, plan))
                        .as(instance.name())
                        .isEqualTo(optimum.doubleValue());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(OPTIMA.size());
    }

    private static double[][] distances(LocationProblem problem) {
        double[][] distance = new double[problem.sites()][problem.clients()];
        for (int i = 0; i < distance.length; i++) {
            for (int j = 0; j < problem.clients(); j++) {
                distance[i][j] = problem.cost(i, j);
            }
        }
        return distance;
    }
}
