package org.ecopark.suitability.overlay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecopark.exchange.passthrough.PassThroughSites;
import org.ecopark.geo.EarthPoints;
import org.ecopark.geo.EqualArea;
import org.ecopark.jobs.JobProgress;
import org.ecopark.layers.Title;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.suitability.criteria.AmountsInReach;
import org.ecopark.suitability.criteria.Criterion;
import org.ecopark.suitability.criteria.NearestShapes;
import org.ecopark.suitability.ground.Exclusion;
import org.ecopark.suitability.ground.Ground;
import org.ecopark.suitability.overlay.PlaceRepository.Amounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the values of the criteria, and says which are not known and why. */
@Component
class Values {

    private final PlaceRepository repository;
    private final Materials materials;
    private final Ground ground;
    private final PassThroughSites sites;
    private final Amounts towns = Towns.residents();

    Values(PlaceRepository repository, Materials materials, Ground ground, PassThroughSites sites) {
        this.repository = repository;
        this.materials = materials;
        this.ground = ground;
        this.sites = sites;
    }

    /** Values by criterion, one for each place; and the criteria without data with the reason. */
    record Found(Map<Criterion, double[]> values, Map<Criterion, Title> missing) {}

    Found of(OverlayOrder order, List<Place> places, JobProgress progress) {
        Found found = new Found(new EnumMap<>(Criterion.class), new EnumMap<>(Criterion.class));
        EarthPoints points = EarthPoints.of(
                places.stream().mapToDouble(Place::longitude).toArray(),
                places.stream().mapToDouble(Place::latitude).toArray());
        int done = 0;
        for (Criterion criterion : Criterion.values()) {
            progress.report(0.2 + 0.6 * done++ / Criterion.values().length, "Looking at " + criterion.key());
            switch (criterion) {
                case ROAD, RAIL, WATER -> distances(criterion, order, places, found);
                case RAW_MATERIAL -> amounts(criterion, "offer", order.material(), order, points, found);
                case MARKETS -> amounts(criterion, "need", order.market(), order, points, found);
                case LABOUR -> residents(points, order, found);
            }
        }
        return found;
    }

    private void distances(Criterion criterion, OverlayOrder order, List<Place> places, Found found) {
        @Nullable String layer = order.layers().get(criterion);
        if (layer == null || !ground.knows(layer)) {
            found.missing()
                    .put(
                            criterion,
                            layer == null
                                    ? new Title("no layer was named", "레이어가 지정되지 않음")
                                    : new Title("there is no layer " + layer + " here", layer + " 레이어가 없음"));
            return;
        }
        List<String> shapes =
                ground.shapes(new Exclusion(layer, order.farM(), null), places, Place::longitude, Place::latitude);
        if (shapes.isEmpty()) {
            found.missing()
                    .put(
                            criterion,
                            new Title("the layer " + layer + " has nothing there", layer + " 레이어에 해당 지역의 자료가 없음"));
            return;
        }
        double longitude =
                places.stream().mapToDouble(Place::longitude).average().orElse(0);
        double latitude = places.stream().mapToDouble(Place::latitude).average().orElse(0);
        NearestShapes nearest = new NearestShapes(EqualArea.around(longitude, latitude), shapes);
        found.values()
                .put(
                        criterion,
                        places.stream()
                                .mapToDouble(place -> nearest.metres(place.longitude(), place.latitude(), order.farM()))
                                .toArray());
    }

    private void amounts(
            Criterion criterion,
            String direction,
            @Nullable MaterialClass material,
            OverlayOrder order,
            EarthPoints points,
            Found found) {
        if (material == null) {
            found.missing().put(criterion, new Title("no material class was named", "물질 분류가 지정되지 않음"));
            return;
        }
        Amounts amounts = repository.amounts(
                direction,
                family(material),
                material.unit().key(),
                order.year(),
                order.passThrough() ? sites.overrides() : null);
        if (amounts.isEmpty()) {
            found.missing()
                    .put(
                            criterion,
                            new Title(
                                    "no amount of " + material.key() + " is known",
                                    material.title().ko() + " 수량이 없음"));
            return;
        }
        found.values().put(criterion, sums(points, amounts, order.reachM()));
    }

    /** The towns known are few and large: none in reach says that nothing is known, not that nobody lives there. */
    private void residents(EarthPoints points, OverlayOrder order, Found found) {
        double[] residents = sums(points, towns, order.reachM());
        if (Arrays.stream(residents).allMatch(each -> each == 0)) {
            found.missing().put(Criterion.LABOUR, new Title("no large town is in reach", "도달 범위에 큰 도시가 없음"));
        } else {
            found.values().put(Criterion.LABOUR, residents);
        }
    }

    private static double[] sums(EarthPoints points, Amounts amounts, double reachM) {
        EarthPoints sources = EarthPoints.of(column(amounts.longitudes()), column(amounts.latitudes()));
        return AmountsInReach.sums(points, sources, column(amounts.amounts()), reachM);
    }

    private static double[] column(List<Double> numbers) {
        return numbers.stream().mapToDouble(number -> number).toArray();
    }

    private List<Integer> family(MaterialClass material) {
        List<Integer> ids = new ArrayList<>();
        for (MaterialClass each : materials.listClasses()) {
            @Nullable MaterialClass up = each;
            while (up != null && up.id() != material.id()) {
                up = up.findParent().flatMap(materials::findClass).orElse(null);
            }
            if (up != null) {
                ids.add(each.id());
            }
        }
        return ids;
    }
}
