package org.ecopark.exchange.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopark.exchange.network.Allocation;
import org.ecopark.exchange.network.Allocator;
import org.ecopark.exchange.network.Market;
import org.ecopark.exchange.network.Objective;
import org.ecopark.exchange.network.Objective.Aim;
import org.ecopark.exchange.network.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops with a facility, by hand. */
class StoppagesTest {

    /** Eight givers and eight takers of 100 t, each way as good as any other: all sets of pairs are equally good. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void amongEquallyGoodReRoutingsNobodyElseIsTouched(boolean weighted) {
        Market market = new Market();
        int many = 8;
        for (int i = 0; i < many; i++) {
            market.offer(100);
        }
        for (int i = 0; i < many; i++) {
            market.need(100);
        }
        for (int from = 0; from < many; from++) {
            for (int to = 0; to < many; to++) {
                market.link(from, many + to, 5.0, null, 10);
            }
        }
        Scene scene = market.aiming(
                weighted ? Objective.weights(1, 0, 0) : new Objective(0, 0, 0, List.of(Aim.DIVERTED, Aim.DISTANCE)));
        Allocation plan = Allocator.allocate(scene, false);
        List<Stoppage> stoppages = Stoppages.of(scene, plan, (done, all) -> {});
        assertThat(stoppages).hasSize(2 * many).allSatisfy(stoppage -> {
            long stopped = stoppage.site().id();
            assertThat(stoppage.lost("t_per_year")).isEqualTo(100);
            assertThat(stoppage.rerouted()).isEmpty();
            Set<Long> touched = stoppage.receivers().stream()
                    .map(Stoppage.Stranded::facilityId)
                    .collect(Collectors.toSet());
            stoppage.givers().forEach(giver -> touched.add(giver.facilityId()));
            assertThat(touched).isEqualTo(partners(scene, plan, stopped));
        });
    }

    private static Set<Long> partners(Scene scene, Allocation plan, long facility) {
        return plan.flows().stream()
                .map(flow -> List.of(
                        scene.spots().get(flow.link().from()).facility(),
                        scene.spots().get(flow.link().to()).facility()))
                .filter(pair -> pair.contains(facility))
                .map(pair -> pair.get(0) == facility ? pair.get(1) : pair.get(0))
                .collect(Collectors.toSet());
    }
}
