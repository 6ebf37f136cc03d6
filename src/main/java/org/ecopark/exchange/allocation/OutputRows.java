package org.ecopark.exchange.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecopark.exchange.allocation.linking.Outputs;
import org.ecopark.exchange.network.Allocation;
import org.ecopark.exchange.network.Allocation.Worked;
import org.ecopark.exchange.network.Making;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.ecopark.materials.MaterialClass;

/** Tells what each works of an allocation makes, and where it goes. Pure. */
final class OutputRows {

    private final Scene scene;
    private final Outputs outputs;
    private final Map<Integer, Double> delivered;
    private final Map<Integer, Double> rests;
    private final List<OutputRow> rows = new ArrayList<>();

    /**
     * An output of a works.
     *
     * @param main whether it is the product
     * @param takenT what the works takes in
     * @param made in the unit of the output; it is delivered to needs, sold elsewhere, or rests
     */
    record OutputRow(
            Spot works,
            MaterialClass material,
            boolean main,
            double takenT,
            double yieldPerT,
            Outputs.Origin origin,
            double made,
            double delivered,
            double elsewhere,
            double rest) {}

    private OutputRows(Scene scene, Allocation allocation, Outputs outputs) {
        this.scene = scene;
        this.outputs = outputs;
        this.delivered = allocation.flows().stream()
                .collect(Collectors.groupingBy(
                        flow -> flow.link().from(), Collectors.summingDouble(Allocation.Flow::amount)));
        this.rests = allocation.ends().stream()
                .collect(Collectors.toMap(Allocation.End::spot, Allocation.End::rest, Double::sum));
    }

    /** Works that take in nothing make nothing and are left out. */
    static List<OutputRow> of(Scene scene, Allocation allocation, Outputs outputs) {
        OutputRows rows = new OutputRows(scene, allocation, outputs);
        Map<Integer, List<Scene.ByProduct>> beside =
                scene.byProducts().stream().collect(Collectors.groupingBy(Scene.ByProduct::works));
        for (Worked works : allocation.worked()) {
            if (works.taken() > 0) {
                rows.addMain(works);
                beside.getOrDefault(works.spot(), List.of()).forEach(each -> rows.add(works, each));
            }
        }
        return rows.rows;
    }

    private void addMain(Worked works) {
        Making making = Objects.requireNonNull(scene.spots().get(works.spot()).making());
        double made = works.taken() * making.yield();
        double out = delivered.getOrDefault(works.spot(), 0.0);
        add(works, works.spot(), true, making.yield(), made, out, works.elsewhere(), 0);
    }

    private void add(Worked works, Scene.ByProduct each) {
        double made = works.taken() * each.yield();
        double out = delivered.getOrDefault(each.spot(), 0.0);
        add(works, each.spot(), false, each.yield(), made, out, 0, rests.getOrDefault(each.spot(), 0.0));
    }

    private void add(
            Worked works,
            int spot,
            boolean main,
            double yield,
            double made,
            double out,
            double elsewhere,
            double rest) {
        Spot at = scene.spots().get(works.spot());
        MaterialClass material =
                Objects.requireNonNull(scene.spots().get(spot).stream().materialClass());
        Outputs.Origin origin = outputs.of(Objects.requireNonNull(at.making()).process()).stream()
                .filter(each -> each.material().key().equals(material.key()))
                .map(Outputs.Made::origin)
                .findFirst()
                .orElseThrow();
        rows.add(new OutputRow(at, material, main, works.taken(), yield, origin, made, out, elsewhere, rest));
    }
}
