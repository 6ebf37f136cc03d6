package org.ecopark.exchange.network;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecopark.exchange.network.Allocation.End;
import org.ecopark.exchange.network.Allocation.Flow;
import org.ecopark.exchange.network.Allocation.Known;
import org.ecopark.exchange.network.Allocation.Totals;
import org.ecopark.exchange.network.Allocation.Worked;
import org.ecopark.exchange.network.Spot.Kind;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/** Adds up what a set of exchanges brings. */
final class Sums {

    private final Scene scene;
    private final Sum gain = new Sum();
    private final Sum co2e = new Sum();
    private double offered;
    private double needed;
    private double placed;
    private double residual;
    private double unmet;
    private double passed;
    private double made;
    private double elsewhere;
    private double beside;
    private double besideLeft;
    private double lost;
    private double tonneKm;
    private double objective;

    private Sums(Scene scene) {
        this.scene = scene;
    }

    static Totals of(Scene scene, List<Flow> flows, List<End> ends, List<Worked> worked) {
        Sums sums = new Sums(scene);
        ends.forEach(sums::add);
        flows.forEach(sums::add);
        worked.forEach(sums::add);
        sums.addByProducts(worked);
        return new Totals(
                sums.offered,
                sums.needed,
                sums.placed,
                sums.residual,
                sums.unmet,
                sums.passed,
                sums.made,
                sums.elsewhere,
                sums.beside,
                sums.besideLeft,
                Math.max(0, sums.lost),
                sums.gain.known(),
                sums.co2e.known(),
                sums.tonneKm,
                scene.objective().isWeighted() ? (Double) sums.objective : null);
    }

    private void add(End end) {
        Spot spot = scene.spots().get(end.spot());
        if (spot.unit() != AmountUnit.T_PER_YEAR) {
            return;
        }
        if (spot.kind() == Kind.BY_PRODUCT) {
            besideLeft += end.rest();
        } else if (!spot.outside()) {
            boolean offer = spot.kind() == Kind.OFFER;
            offered += offer ? spot.amount() : 0;
            residual += offer ? end.rest() : 0;
            needed += offer ? 0 : spot.amount();
            unmet += offer ? 0 : end.rest();
        }
    }

    private void add(Flow flow) {
        Link link = flow.link();
        double amount = flow.amount();
        boolean tonnes = scene.spots().get(link.from()).stream().unit() == AmountUnit.T_PER_YEAR;
        if (tonnes) {
            placed += scene.diverts(link) ? amount : 0;
            passed += scene.reachesNeed(link) ? 0 : amount;
            tonneKm += amount * link.roadM() / 1000;
        }
        value(link.value(), amount, tonnes, scene.diverts(link));
    }

    private void add(Worked works) {
        Spot spot = scene.spots().get(works.spot());
        double out =
                works.taken() * java.util.Objects.requireNonNull(spot.making()).yield();
        boolean tonnes = spot.stream().unit() == AmountUnit.T_PER_YEAR;
        made += tonnes ? out : 0;
        elsewhere += tonnes ? works.elsewhere() : 0;
        lost += tonnes && spot.unit() == AmountUnit.T_PER_YEAR ? Math.max(0, works.taken() - out) : 0;
        if (works.elsewhere() > 0) {
            value(spot.making().elsewhere(), works.elsewhere(), tonnes, false);
        }
    }

    private void addByProducts(List<Worked> worked) {
        Map<Integer, Double> taken = worked.stream().collect(Collectors.toMap(Worked::spot, Worked::taken));
        for (Scene.ByProduct each : scene.byProducts()) {
            if (scene.spots().get(each.spot()).unit() == AmountUnit.T_PER_YEAR) {
                double out = each.yield() * taken.getOrDefault(each.works(), 0.0);
                Spot works = scene.spots().get(each.works());
                boolean massForMass =
                        works.unit() == AmountUnit.T_PER_YEAR && works.stream().unit() == works.unit();
                beside += out;
                lost -= massForMass ? out : 0;
            }
        }
    }

    private void value(ArcValue value, double amount, boolean tonnes, boolean diverts) {
        gain.add(value.gain(), amount, tonnes);
        co2e.add(value.co2eT(), amount, tonnes);
        @Nullable
        Double worth = scene.objective().isWeighted() ? scene.objective().worth(value, diverts) : null;
        objective += worth == null ? 0 : worth * amount;
    }

    /** A sum with what is not known of it. */
    private static final class Sum {

        private double sum;
        private double unknownT;
        private boolean complete = true;

        void add(@Nullable Double each, double amount, boolean tonnes) {
            sum += each == null ? 0 : each * amount;
            unknownT += each == null && tonnes ? amount : 0;
            complete &= each != null;
        }

        Known known() {
            return new Known(sum, unknownT, complete);
        }
    }
}
