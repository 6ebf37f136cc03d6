package org.ecopark.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Published problems with known optima, from the folder given by {@code ecopark.accept.dir}; fails without it. */
@Tag("accept")
class DimacsIT {

    @Test
    void publishedOptimaAreMetExactly() throws IOException {
        Path folder = folder();
        Map<String, Long> known = knownOptima(folder);
        Map<String, Long> found = new TreeMap<>();
        for (String name : problems(folder)) {
            DimacsFile file = DimacsFile.parse(Files.readAllLines(folder.resolve(name)));
            FlowPlan plan = MinCostFlow.solve(file.problem());
            assertThat(FlowChecker.faults(file.problem(), plan)).as(name).isEmpty();
            assertThat(plan.status()).as(name).isEqualTo(FlowStatus.OPTIMAL);
            found.put(name, file.cost(plan));
        }
        assertThat(found).isNotEmpty().isEqualTo(known);
    }

    private static Path folder() {
        String given = System.getProperty("ecopark.accept.dir");
        assertThat(given).as("-Decopark.accept.dir=DIR").isNotNull();
        Path folder = Path.of(given, "optimisation", "mcf-dimacs");
        assertThat(folder).isDirectory();
        return folder;
    }

    private static Iterable<String> problems(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".min"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Long> knownOptima(Path folder) throws IOException {
        Map<String, Long> optima = new TreeMap<>();
        try (Stream<String> lines = Files.lines(folder.resolve("optima.csv"))) {
            lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(","))
                    .forEach(row -> optima.put(row[0].strip(), Long.valueOf(row[1].strip())));
        }
        return optima;
    }
}
