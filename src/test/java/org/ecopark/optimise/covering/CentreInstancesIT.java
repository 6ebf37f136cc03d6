package org.ecopark.optimise.covering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ecopark.optimise.covering.CentreInstances.Instance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Published p-centres, 100 to 900 nodes, from the folder given by {@code ecopark.accept.dir}. */
@Tag("accept")
class CentreInstancesIT {

    @Test
    void publishedOptimaAreMetAndProven() throws IOException {
        List<Instance> instances =
                CentreInstances.read(Path.of(System.getProperty("ecopark.accept.dir"), "optimisation"));
        assertThat(instances).hasSizeGreaterThan(20);
        for (Instance instance : instances) {
            CoverPlan plan = Covering.centre(instance.distance(), instance.settled(), CoverBudget.ofWork(60));
            assertThat(plan.status())
                    .as(instance.name() + " after " + plan.work())
                    .isEqualTo(CoverStatus.OPTIMAL);
            assertThat(CoverChecker.requireCentre(instance.distance(), instance.number(), plan))
                    .as(instance.name())
                    .isEqualTo(instance.optimum());
        }
    }
}
