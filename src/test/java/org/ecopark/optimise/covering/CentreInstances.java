package org.ecopark.optimise.covering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecopark.optimise.location.LocationInstances;
import org.ecopark.optimise.location.LocationProblem;

/**
 * The p-centre problem on the graphs of the OR-Library's p-median problems, whose optima are those printed by Pullan 2008
 * (A memetic genetic algorithm for the vertex p-center problem).
 */
public final class CentreInstances {

    private static final Map<String, Integer> OPTIMA = Map.ofEntries(
            Map.entry("pmed1", 127),
            Map.entry("pmed2", 98),
            Map.entry("pmed3", 93),
            Map.entry("pmed4", 74),
            Map.entry("pmed5", 48),
            Map.entry("pmed6", 84),
            Map.entry("pmed7", 64),
            Map.entry("pmed8", 55),
            Map.entry("pmed9", 37),
            Map.entry("pmed10", 20),
            Map.entry("pmed11", 59),
            Map.entry("pmed12", 51),
            Map.entry("pmed13", 36),
            Map.entry("pmed14", 26),
            Map.entry("pmed15", 18),
            Map.entry("pmed16", 47),
            Map.entry("pmed17", 39),
            Map.entry("pmed18", 28),
            Map.entry("pmed19", 18),
            Map.entry("pmed20", 13),
            Map.entry("pmed21", 40),
            Map.entry("pmed22", 38),
            Map.entry("pmed23", 22),
            Map.entry("pmed24", 15),
            Map.entry("pmed25", 11),
            Map.entry("pmed26", 38),
            Map.entry("pmed27", 32),
            Map.entry("pmed28", 18),
            Map.entry("pmed29", 13),
            Map.entry("pmed30", 9),
            Map.entry("pmed31", 30),
            Map.entry("pmed32", 29),
            Map.entry("pmed33", 15),
            Map.entry("pmed34", 11),
            Map.entry("pmed35", 30),
            Map.entry("pmed36", 27),
            Map.entry("pmed37", 15),
            Map.entry("pmed38", 29),
            Map.entry("pmed39", 23),
            Map.entry("pmed40", 13));

    /** A problem with its published optimum. */
    public static final class Instance {

        private final String name;
        private final double[][] distance;
        private final int number;
        private final double optimum;

        private Instance(String name, LocationProblem problem) {
            this.name = name;
            this.distance = distances(problem);
            this.number = problem.most();
            this.optimum = OPTIMA.get(name);
        }

        public String name() {
            return name;
        }

        public double[][] distance() {
            return distance;
        }

        public int number() {
            return number;
        }

        public double optimum() {
            return optimum;
        }

        public CoverProblem settled() {
            return CoverProblem.within(distance, 0).withMost(number);
        }
    }

    private CentreInstances() {}

    /** Those in the folder whose optimum is known. */
    public static List<Instance> read(Path folder) throws IOException {
        return LocationInstances.read(folder, "orlib-pmed").stream()
                .filter(each -> OPTIMA.containsKey(bare(each.name())))
                .map(each -> new Instance(bare(each.name()), each.problem()))
                .toList();
    }

    private static String bare(String name) {
        return name.replace(".txt", "");
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
