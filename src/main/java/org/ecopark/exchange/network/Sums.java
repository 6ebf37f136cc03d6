package org.ecopark.exchange.network;

import java.util.List;
import org.ecopark.exchange.network.Allocation.Flow;
import org.ecopark.exchange.network.Allocation.Totals;
import org.ecopark.exchange.network.Spot.Kind;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/** Adds up what a set of exchanges brings. */
final class Sums {

    private double offered;
    private double needed;
    private double placed;
    private double passed;
    private double gain;
    private double gainUnknown;
    private double co2e;
    private double co2eUnknown;
    private double tonneKm;
    private double objective;

    private Sums() {}

    static Totals of(Scene scene, List<Flow> flows) {
        Sums sums = new Sums();
        for (Spot spot : scene.spots()) {
            if (spot.unit() == AmountUnit.T_PER_YEAR) {
                sums.offered += spot.kind() == Kind.OFFER ? spot.amount() : 0;
                sums.needed += spot.kind() == Kind.NEED ? spot.amount() : 0;
            }
        }
        for (Flow flow : flows) {
            sums.add(scene, flow);
        }
        return new Totals(
                sums.offered,
                sums.needed,
                sums.placed,
                sums.passed,
                sums.gain,
                sums.gainUnknown,
                sums.co2e,
                sums.co2eUnknown,
                sums.tonneKm,
                scene.objective().isWeighted() ? (Double) sums.objective : null);
    }

    private void add(Scene scene, Flow flow) {
        Link link = flow.link();
        boolean last = scene.reachesNeed(link);
        double amount = flow.amount();
        boolean tonnes = scene.spots().get(link.from()).unit() == AmountUnit.T_PER_YEAR;
        if (tonnes) {
            placed += last ? amount : 0;
            passed += last ? 0 : amount;
            tonneKm += amount * link.roadM() / 1000;
        }
        @Nullable Double money = link.value().gain();
        @Nullable Double carbon = link.value().co2eT();
        gain += money == null ? 0 : money * amount;
        gainUnknown += money == null && tonnes ? amount : 0;
        co2e += carbon == null ? 0 : carbon * amount;
        co2eUnknown += carbon == null && tonnes ? amount : 0;
        @Nullable
        Double worth = scene.objective().isWeighted() ? scene.objective().worth(link, last) : null;
        objective += worth == null ? 0 : worth * amount;
    }
}
