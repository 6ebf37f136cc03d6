package org.ecopark.exchange.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.layers.Title;
import org.ecopark.materials.MaterialClass;
import org.ecopark.measure.AmountRange;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Distance;
import org.jspecify.annotations.Nullable;

/** Words to write a small market with. */
public final class Market {

    static final MaterialClass WOOD = new MaterialClass(
            1,
            "wood",
            null,
            new Title("Wood", "목재"),
            List.of(),
            AmountUnit.T_PER_YEAR,
            true,
            Distance.ofKilometres(60),
            "road",
            false,
            null,
            "#000000",
            "log");

    public final List<Spot> spots = new ArrayList<>();
    public final List<Link> links = new ArrayList<>();
    final List<Double> plants = new ArrayList<>();
    final List<Scene.ByProduct> byProducts = new ArrayList<>();
    final List<Scene.Shared> shared = new ArrayList<>();

    public int offer(double amount) {
        return spot(Spot.Kind.OFFER, amount);
    }

    public int need(double amount) {
        return spot(Spot.Kind.NEED, amount);
    }

    public int passing(double amount) {
        return spot(Spot.Kind.PASS_THROUGH, amount);
    }

    /** @param elsewhere gain of a unit of the product that others buy; null when unknown */
    public int works(double amount, double yield, @Nullable Double elsewhere, @Nullable Integer plant) {
        long id = spots.size() + 1;
        Stream out = stream(id, true, id, amount, 2019);
        Making making = new Making("chips", yield, true, new ArcValue(elsewhere, 0.0), plant);
        spots.add(new Spot(Spot.Kind.WORKS, out, stream(id + 1000, false, id, amount, 2019), amount, making, false));
        return spots.size() - 1;
    }

    /** What a works makes beside its product. */
    public int beside(int works, double yield) {
        long id = spots.size() + 1;
        double most = spots.get(works).amount() * yield;
        spots.add(new Spot(Spot.Kind.BY_PRODUCT, stream(id, true, works + 1L, most, 2019), null, most));
        byProducts.add(new Scene.ByProduct(spots.size() - 1, works, yield));
        return spots.size() - 1;
    }

    /** The gate of a pass-through site for what works made. */
    int gate(int site) {
        Spot through = spots.get(site);
        spots.add(new Spot(Spot.Kind.PASS_PRODUCT, through.stream(), through.intake(), through.amount()));
        shared.add(new Scene.Shared(spots.size() - 1, site));
        return spots.size() - 1;
    }

    private int spot(Spot.Kind kind, double amount) {
        long id = spots.size() + 1;
        Stream out = stream(id, kind != Spot.Kind.NEED, id, amount, 2019);
        spots.add(new Spot(
                kind, out, kind == Spot.Kind.PASS_THROUGH ? stream(id + 1000, false, id, amount, 2019) : null, amount));
        return spots.size() - 1;
    }

    public Market link(int from, int to, @Nullable Double gain, @Nullable Double co2eT, double km) {
        return link(from, to, gain, co2eT, km, Double.POSITIVE_INFINITY);
    }

    public Market link(int from, int to, @Nullable Double gain, @Nullable Double co2eT, double km, double most) {
        links.add(new Link(from, to, most, new ArcValue(gain, co2eT), km * 1000, km * 1000, true));
        return this;
    }

    public Scene aiming(Objective objective) {
        return new Scene(spots, links, plants, byProducts, shared, objective);
    }

    public static Stream stream(long id, boolean offer, long facility, double amount, @Nullable Integer year) {
        return new Stream(
                id,
                offer,
                new Stream.Site(facility, "Site " + facility, -3, 56, null, "GB", null, null, false),
                WOOD,
                null,
                List.of(),
                List.of(),
                null,
                Map.of(),
                Map.of(),
                AmountUnit.T_PER_YEAR,
                new AmountRange(amount, amount, amount, AmountUnit.T_PER_YEAR),
                List.of(),
                "observed",
                year,
                null,
                null,
                "published");
    }
}
