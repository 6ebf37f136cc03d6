package org.ecopark.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecopark.optimise.covering.CentreInstances;
import org.ecopark.optimise.covering.CoverBudget;
import org.ecopark.optimise.covering.CoverChecker;
import org.ecopark.optimise.covering.CoverPlan;
import org.ecopark.optimise.covering.Covering;
import org.ecopark.optimise.location.Location;
import org.ecopark.optimise.location.LocationBudget;
import org.ecopark.optimise.location.LocationChecker;
import org.ecopark.optimise.location.LocationInstances;
import org.ecopark.optimise.location.LocationInstances.Instance;
import org.ecopark.optimise.location.LocationPlan;

/**
 * Published location problems, p-centres on the p-median graphs among them, each solved by us and, where asked, as one mixed-integer program by SCIP and HiGHS on one
 * thread. {@code --only} takes problems by a part of their name, {@code --made 100x2000x6} adds a made-up one. A checker
 * confirms every value of ours; a value below a proven bound of anybody is a disagreement.
 */
final class SitingBench {

    private static final List<String> FAMILIES = List.of("orlib-cap", "ufl", "orlib-pmed", "modular");

    private final Path folder;
    private final int seconds;
    private final Optional<Integer> peerSeconds;
    private final String only;
    private final String made;

    SitingBench(Options options) {
        folder = options.folder("dir")
                .orElseThrow(() -> new IllegalArgumentException("--dir names the folder with the problems."));
        seconds = options.whole("seconds", 120);
        only = options.text("only", "");
        made = options.text("made", "");
        int asked = options.text("peer-seconds", "").isEmpty() ? 0 : options.whole("peer-seconds", 60);
        peerSeconds = asked == 0 ? Optional.empty() : Optional.of(asked);
    }

    void run() throws IOException {
        System.out.printf(
                "%s; load %.1f; at most %d s of processor time each%n%n", LocalDate.now(), Machine.load(), seconds);
        System.out.println(
                "| problem | sites x clients | status | value | gap % | processor s | nodes | steps | peers |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (String family : FAMILIES) {
            for (Instance instance : LocationInstances.read(folder, family)) {
                if (instance.name().contains(only)) {
                    measure(instance);
                }
            }
        }
        for (CentreInstances.Instance instance : CentreInstances.read(folder)) {
            if (("p-centre " + instance.name()).contains(only)) {
                measure(instance);
            }
        }
        if (!made.isEmpty()) {
            measure(made());
        }
    }

    /** A problem made up as {@code SITESxSTREAMSxSIZES}. */
    private Instance made() {
        String[] counts = made.split("x", -1);
        if (counts.length != 3 || !made.matches("[0-9x]+")) {
            throw new IllegalArgumentException("--made is written as 100x2000x6.");
        }
        return new Instance(
                "made",
                made,
                ModularProblem.of(
                        1, Integer.parseInt(counts[0]), Integer.parseInt(counts[1]), Integer.parseInt(counts[2])),
                Optional.empty());
    }

    private void measure(Instance instance) {
        long begun = processorTime();
        LocationBudget budget = new LocationBudget(
                Long.MAX_VALUE, Double.POSITIVE_INFINITY, () -> processorTime() - begun >= seconds * 1_000_000_000L);
        LocationPlan plan = Location.solve(instance.problem(), budget);
        double took = (processorTime() - begun) / 1e9;
        if (plan.shipments() > 0) {
            LocationChecker.requireCorrect(instance.problem(), plan);
        }
        instance.optimum().ifPresent(optimum -> requireBetween(instance.name(), plan.bound(), plan.value(), optimum));
        String peers = peerSeconds
                .map(limit -> LocationPeers.compare(instance.problem(), plan, took, limit))
                .orElse("");
        System.out.printf(
                "| %s %s | %d x %d | %s | %.3f | %.4f | %.2f | %d | %d | %s |%n",
                instance.family(),
                instance.name(),
                instance.problem().sites(),
                instance.problem().clients(),
                plan.status(),
                plan.value(),
                100 * plan.gap(),
                took,
                plan.work().nodes(),
                plan.work().steps(),
                peers);
    }

    private void measure(CentreInstances.Instance instance) {
        long begun = processorTime();
        CoverPlan plan = Covering.centre(
                instance.distance(),
                instance.settled(),
                new CoverBudget(Double.POSITIVE_INFINITY, seconds, () -> false));
        double took = (processorTime() - begun) / 1e9;
        CoverChecker.requireCentre(instance.distance(), instance.number(), plan);
        requireBetween(instance.name(), plan.bound(), plan.value(), instance.optimum());
        System.out.printf(
                "| p-centre %s | %d x %d, p = %d | %s | %.0f | %.4f | %.2f | %d | %d solves |  |%n",
                instance.name(),
                instance.distance().length,
                instance.distance()[0].length,
                instance.number(),
                plan.status(),
                plan.value(),
                100 * plan.gap(),
                took,
                plan.work().branches(),
                plan.work().solves());
    }

    /** Of this thread, in ns: other work on the machine then counts less. */
    static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void requireBetween(String name, double bound, double value, double optimum) {
        double allowed = 1e-8 * Math.abs(optimum) + 0.01;
        if (bound > optimum + allowed || value < optimum - allowed) {
            throw new DisagreementException(
                    "%s: bound %f, optimum %f, value %f".formatted(name, bound, optimum, value));
        }
    }
}
