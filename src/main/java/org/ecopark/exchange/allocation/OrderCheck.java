package org.ecopark.exchange.allocation;

import java.util.List;
import org.ecopark.exchange.allocation.linking.Outputs.Fault;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.Price;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MissingRateException;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.measure.Provenance;
import org.ecopark.scenarios.Areas;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Refuses orders that no job could carry out, before one is started. */
@Service
public class OrderCheck {

    /** What most prices of the library are told in. */
    private static final MoneyBasis PRICED = new MoneyBasis("GBP", 2025);

    private final Areas areas;
    private final Materials materials;
    private final Scenes scenes;
    private final PriceLevels levels;
    private final MaterialLibrary library;

    OrderCheck(Areas areas, Materials materials, Scenes scenes, PriceLevels levels, MaterialLibrary library) {
        this.levels = levels;
        this.library = library;
        this.areas = areas;
        this.materials = materials;
        this.scenes = scenes;
    }

    /**
     * Refuses an order.
     *
     * @throws ProblemException with the member that has to change: a shape, park or zone, a class, the prices, the money or
     *     a yield
     */
    public void require(AllocationOrder order) {
        areas.require("area.polygon", order.area());
        for (int i = 0; i < order.classes().size(); i++) {
            String key = order.classes().get(i);
            if (materials.findClass(key).isEmpty()) {
                throw Problem.badRequest("unknown_material_class")
                        .with("member", "classes[" + i + "]")
                        .with("material_class", key)
                        .exception();
            }
        }
        requirePrices(order.pricesOf());
        requireMoney(order.money());
        scenes.findFault(order).ifPresent(fault -> {
            throw problem(fault).exception();
        });
    }

    /** Prices of a country for which there are none would leave every gain unknown. */
    private void requirePrices(@Nullable String country) {
        List<String> known = library.listPrices().stream()
                .map(Price::region)
                .filter(region -> region.length() == 2)
                .distinct()
                .sorted()
                .toList();
        if (country != null && !known.contains(country)) {
            throw Problem.badRequest("prices_unknown")
                    .with("member", "prices_of")
                    .with("given", country)
                    .with("countries", String.join(", ", known))
                    .exception();
        }
    }

    /** Nothing could be told in money into which that of the library cannot be turned. */
    private void requireMoney(@Nullable MoneyBasis money) {
        if (money == null) {
            return;
        }
        try {
            Figure probe = Figure.given("probe", 1, PRICED.unitPer("t"), Provenance.ASSUMED, "asked for");
            levels.convert(probe, PRICED, money, "t");
        } catch (MissingRateException e) {
            throw Problem.badRequest("order_money_unknown")
                    .with("member", "currency")
                    .with("missing", e.missing())
                    .exception();
        }
    }

    private static Problem problem(Fault fault) {
        return switch (fault.kind()) {
            case PROCESS ->
                Problem.badRequest("yield_of_unknown_process")
                        .with("member", fault.member())
                        .with("process", fault.given());
            case MATERIAL_CLASS ->
                Problem.badRequest("unknown_material_class")
                        .with("member", fault.member())
                        .with("material_class", fault.given());
            case TWICE ->
                Problem.badRequest("yield_given_twice")
                        .with("member", fault.member())
                        .with("material_class", fault.given());
            case TOO_MUCH ->
                Problem.badRequest("yields_too_large")
                        .with("member", fault.member())
                        .with("process", fault.given())
                        .with("made_t_per_t", fault.perT());
        };
    }
}
