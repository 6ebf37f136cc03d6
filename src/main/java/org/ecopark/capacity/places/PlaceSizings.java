package org.ecopark.capacity.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.assumptions.AssumptionSets;
import org.ecopark.capacity.competition.Competition;
import org.ecopark.capacity.competition.CompetitionTerms;
import org.ecopark.capacity.competition.Competitor;
import org.ecopark.capacity.competition.Competitors;
import org.ecopark.capacity.competition.Level;
import org.ecopark.capacity.competition.Rivalry;
import org.ecopark.capacity.site.PermitClasses;
import org.ecopark.capacity.supply.Arisings;
import org.ecopark.capacity.supply.Question;
import org.ecopark.capacity.supply.Source;
import org.ecopark.capacity.supply.Supply;
import org.ecopark.materials.Acceptance;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.ImpactFactor;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.ecopark.scenarios.Area;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sizes places: asks for their supply and competitors, then each process that takes the class. */
@Service
public class PlaceSizings {

    private final SpotRepository spots;
    private final Arisings arisings;
    private final Competitors competitors;
    private final Materials materials;
    private final MaterialLibrary library;
    private final AssumptionSets sets;
    private final PermitClasses permits;

    PlaceSizings(
            SpotRepository spots,
            Arisings arisings,
            Competitors competitors,
            Materials materials,
            MaterialLibrary library,
            AssumptionSets sets,
            PermitClasses permits) {
        this.spots = spots;
        this.arisings = arisings;
        this.competitors = competitors;
        this.materials = materials;
        this.library = library;
        this.sets = sets;
        this.permits = permits;
    }

    /**
     * The spot of an area.
     *
     * @throws UnknownSpotException when there is no such zone or park
     */
    public Spot spot(Area area) {
        if (area.zone() != null) {
            return spots.findZone(area.zone())
                    .orElseThrow(() -> new UnknownSpotException("zone", Objects.requireNonNull(area.zone())));
        }
        if (area.park() != null) {
            return spots.findPark(area.park())
                    .orElseThrow(() -> new UnknownSpotException("park", Objects.requireNonNull(area.park())));
        }
        return Spot.bare("polygon", area, arisings.findPlace(area).orElseThrow());
    }

    /** A bare point; its country is that of a facility near by. */
    public Spot spot(double longitude, double latitude) {
        String point = "{\"type\": \"Point\", \"coordinates\": [" + longitude + ", " + latitude + "]}";
        return Spot.bare(
                "point", Area.none(), arisings.findPlace(Area.ofShape(point)).orElseThrow());
    }

    /** Public zones or parks of a wide area, at most so many. */
    public List<Spot> spots(Wide wide, int most) {
        return spots.spots(wide, most);
    }

    /** The order with the set that tells the case of a place, where it names none and there is one. */
    SizingOrder ofCase(Spot spot, SizingOrder order) {
        return Optional.ofNullable(spot.registered())
                .flatMap(sets::findSetOfCase)
                .map(set -> order.reckonedWith(set.key()))
                .orElse(order);
    }

    /** The set of an order: the one it names, else the newest of the country, else the newest British one. */
    public AssumptionSet set(SizingOrder order, @Nullable String country) {
        @Nullable String key = order.reckoned().set();
        List<AssumptionSet> known = sets.listSets();
        AssumptionSet chosen = known.stream()
                .filter(set ->
                        key == null ? set.country().equals(country) : set.key().equals(key))
                .reduce((older, newer) ->
                        newer.money().priceYear() >= older.money().priceYear() ? newer : older)
                .orElseGet(() -> sets.findSet("gb_2025").orElseThrow());
        return chosen.with(order.reckoned().edits());
    }

    /**
     * The answer for a spot.
     *
     * @throws org.ecopark.capacity.supply.TooManySourcesException when too much lies within reach
     */
    public PlaceAnswer size(Spot spot, SizingOrder order) {
        MaterialClass material = materials.findClass(order.materialClass()).orElseThrow();
        AssumptionSet set = set(order, spot.place().country());
        Supply supply = real(arisings.around(spot.place(), spot.area(), question(order, material, set)), order);
        Rivalry rivalry = rivalry(supply, order, set);
        List<ProcessAnswer> answers = new ArrayList<>();
        Map<List<Source>, Rivalry> known = new HashMap<>();
        known.put(supply.sources(), rivalry);
        for (ProcessType process : processes(order, material)) {
            ProcessSizing sizing = new ProcessSizing(process, material, set, spot, order, permits);
            answers.add(sizing.answer(
                    supply,
                    each -> suits(each, process),
                    usable -> known.computeIfAbsent(usable.sources(), sources -> rivalry(usable, order, set)),
                    landfill(material)));
        }
        return new PlaceAnswer(spot, material, set, supply, rivalry, uncovered(rivalry, supply), answers);
    }

    private Question question(SizingOrder order, MaterialClass material, AssumptionSet set) {
        Question question =
                Question.about(material).inYear(order.supplied().year()).pricedIn(set.country(), set.money());
        return order.supplied().reach() == null
                ? question
                : question.within(Objects.requireNonNull(order.supplied().reach()));
    }

    private static Supply real(Supply supply, SizingOrder order) {
        return order.supplied().illustrative()
                ? supply
                : with(
                        supply,
                        supply.sources().stream()
                                .filter(source ->
                                        !"assumed".equals(source.stream().provenance()))
                                .toList());
    }

    static Supply with(Supply supply, List<Source> sources) {
        return new Supply(supply.place(), supply.question(), sources, supply.inArea(), supply.unknownAmounts());
    }

    private Rivalry rivalry(Supply supply, SizingOrder order, AssumptionSet set) {
        @Nullable Figure haul = set.find("mean_haul", order.materialClass());
        CompetitionTerms terms = CompetitionTerms.usual()
                .under(order.supplied().rule())
                .countingPassing(order.supplied().countPassing())
                .without(order.supplied().without())
                .withMeanHaul(haul);
        Rivalry rivalry = competitors.facing(supply, terms);
        if (order.supplied().illustrative()) {
            return rivalry;
        }
        TreeSet<Long> gone = new TreeSet<>(order.supplied().without());
        rivalry.competitors().stream().filter(Competitor::illustrative).forEach(each -> gone.add(each.facility()));
        return gone.equals(order.supplied().without()) ? rivalry : competitors.facing(supply, terms.without(gone));
    }

    private List<ProcessType> processes(SizingOrder order, MaterialClass material) {
        List<String> family = new ArrayList<>();
        for (@Nullable MaterialClass up = material; up != null; up = parent(up)) {
            family.add(up.key());
        }
        return library.listProcesses().stream()
                .filter(process -> order.process() == null || process.key().equals(order.process()))
                .filter(process -> process.inputs().stream().anyMatch(input -> family.contains(input.classKey())))
                .toList();
    }

    private @Nullable MaterialClass parent(MaterialClass material) {
        return material.findParent().flatMap(materials::findClass).orElse(null);
    }

    /** By class, grade and hazard, as a need of the process would judge it. */
    private boolean suits(Source source, ProcessType process) {
        return process.inputs().stream()
                .anyMatch(input -> materials
                        .compatibility()
                        .judge(
                                source.stream().spec(),
                                new Acceptance(
                                        materials.findClass(input.classKey()).orElse(null),
                                        List.of(),
                                        input.grades(),
                                        null,
                                        Map.of(),
                                        source.stream().unit(),
                                        process.key(),
                                        null))
                        .isMatch());
    }

    private @Nullable Figure landfill(MaterialClass material) {
        for (@Nullable MaterialClass up = material; up != null; up = parent(up)) {
            String key = up.key();
            @Nullable
            ImpactFactor factor = library.listFactors().stream()
                    .filter(each -> "landfill".equals(each.kind()) && key.equals(each.classKey()))
                    .findFirst()
                    .orElse(null);
            if (factor != null) {
                return Figure.given(
                        "landfill_factor",
                        factor.value(),
                        "kg_CO2e/t",
                        Provenance.PUBLISHED,
                        factor.origin().source() + ", " + factor.origin().url() + ". " + factor.boundary());
            }
        }
        return null;
    }

    private static double uncovered(Rivalry rivalry, Supply supply) {
        Competition.Outcome now = rivalry.market(Level.BASE).joinedBy(0);
        double[] left = now.unserved();
        double sum = 0;
        for (int i = 0; i < supply.sources().size(); i++) {
            sum += left[i];
        }
        return sum;
    }
}
