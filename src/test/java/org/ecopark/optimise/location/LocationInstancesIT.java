package org.ecopark.optimise.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ecopark.optimise.location.LocationInstances.Instance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published location problems with known optima, from the folder given by {@code ecopark.accept.dir}. */
@Tag("accept")
class LocationInstancesIT {

    @ParameterizedTest
    @ValueSource(strings = {"orlib-cap", "orlib-pmed", "ufl", "modular"})
    void publishedOptimaAreMetAndProven(String family) throws IOException {
        List<Instance> instances = LocationInstances.read(folder(), family);
        assertThat(instances).isNotEmpty();
        for (Instance instance : instances) {
            LocationPlan plan = Location.solve(instance.problem(), LocationBudget.unlimited());
            LocationChecker.requireCorrect(instance.problem(), plan);
            assertThat(plan.status()).as(instance.name()).isEqualTo(LocationStatus.OPTIMAL);
            double optimum = instance.optimum().orElseThrow();
            // The tables print three decimals, those of the modular family two.
            assertThat(plan.value()).as(instance.name()).isCloseTo(optimum, withinPercentage(1e-6));
        }
    }

    private static Path folder() {
        String given = System.getProperty("ecopark.accept.dir");
        assertThat(given).as("-Decopark.accept.dir=DIR").isNotNull();
        Path folder = Path.of(given, "optimisation");
        assertThat(folder).isDirectory();
        return folder;
    }
}
