package org.ecopark.exchange.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecopark.exchange.matching.SharedAmount;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.matching.Stream.Site;
import org.ecopark.exchange.partners.Ranked.Via;
import org.ecopark.geo.Geodesics;
import org.ecopark.materials.Acceptance;
import org.ecopark.materials.Judgement;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.MaterialSpec;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.AmountRange;
import org.ecopark.measure.Distance;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.ecopark.scenarios.Scenario;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Exchanges through one step of working up: mixed wood reaches a need for chips through a yard that makes chips. Only
 * processes whose yield the library tells; a need must be for the product itself, so that nothing goes back into the
 * process it came from. The yard's free capacity is not known and not checked.
 */
@Component
class Chains {

    private static final int MOST_YARDS = 5;
    private static final int MOST_ENDS = 100;

    private final YardRepository yards;
    private final PartnerRepository streams;
    private final Materials materials;
    private final MaterialLibrary library;
    private final TravelCosts travel;

    Chains(
            YardRepository yards,
            PartnerRepository streams,
            Materials materials,
            MaterialLibrary library,
            TravelCosts travel) {
        this.yards = yards;
        this.streams = streams;
        this.materials = materials;
        this.library = library;
        this.travel = travel;
    }

    /** A step: what goes in, what comes out, and how much of it. */
    private record Step(ProcessType process, ProcessType.Input input, MaterialClass product, Figure yield) {}

    /** What a chain needs besides the numbers of its worth. */
    record Chain(Synergy synergy, Trip trip, Via via) {}

    /**
     * The chains of one stream.
     *
     * @param radiusM how far the yard may lie from the stream in a straight line
     */
    List<Chain> of(Stream own, Site origin, double radiusM, @Nullable Integer year) {
        @Nullable MaterialClass material = own.materialClass();
        List<Chain> chains = new ArrayList<>();
        if (material == null) {
            return chains;
        }
        for (Step step : steps()) {
            boolean fits = own.isOffer()
                    ? takes(step, own)
                    : material.key().equals(step.product().key());
            if (fits) {
                List<Site> found =
                        yards.yards(Scenario.base(), origin, step.process().key(), new Distance(radiusM), MOST_YARDS);
                found.forEach(yard -> chains.addAll(through(step, yard, own, origin, year)));
            }
        }
        return chains;
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (ProcessType process : library.listProcesses()) {
            for (ProcessType.Output output : process.outputs()) {
                Optional<MaterialClass> product = materials.findClass(output.classKey());
                Double share = output.share().base();
                if (share != null && share > 0 && product.isPresent()) {
                    Figure yield = Figure.given(
                                    "yield",
                                    share,
                                    "1",
                                    output.published() ? Provenance.PUBLISHED : Provenance.ASSUMED,
                                    output.source() == null ? "process library" : output.source())
                            .withRange(output.share().low(), output.share().high());
                    process.inputs().forEach(input -> steps.add(new Step(process, input, product.get(), yield)));
                }
            }
        }
        return steps;
    }

    /** Whether the process takes the offer, and the offer is not its product already. */
    private boolean takes(Step step, Stream offer) {
        MaterialClass material = offer.materialClass();
        return material != null
                && isWithin(material, step.input().classKey())
                && !isWithin(material, step.product().key());
    }

    private boolean isWithin(MaterialClass material, String family) {
        for (Optional<MaterialClass> each = Optional.of(material);
                each.isPresent();
                each = each.get().findParent().flatMap(materials::findClass)) {
            if (each.get().key().equals(family)) {
                return true;
            }
        }
        return false;
    }

    private List<Chain> through(Step step, Site yard, Stream own, Site origin, @Nullable Integer year) {
        if (own.isOffer() && !intake(step, own, yard).isMatch()) {
            return List.of();
        }
        List<Wanted> wanted = new ArrayList<>();
        MaterialClass reaching = own.isOffer() ? step.product() : intakeClass(step);
        double reachM = reaching.reach().metres();
        for (Integer id : own.isOffer() ? Set.of(step.product().id()) : inputIds(step)) {
            wanted.add(new Wanted(id, !own.isOffer(), reachM));
        }
        List<Candidate> ends = streams.nearest(
                Scenario.base(), yard, wanted, year, Ring.around(yard, -1, reachM), Candidate.Key.FIRST, MOST_ENDS);
        List<Chain> chains = new ArrayList<>();
        for (Candidate end : ends) {
            if (end.stream().site().id() != origin.id()) {
                chain(step, yard, own, origin, end.stream()).ifPresent(chains::add);
            }
        }
        return chains;
    }

    private Optional<Chain> chain(Step step, Site yard, Stream own, Site origin, Stream end) {
        Stream offer = own.isOffer() ? own : end;
        Stream need = own.isOffer() ? end : own;
        if (!takes(step, offer) || step.process().key().equals(need.process())) {
            return Optional.empty();
        }
        Judgement intake = intake(step, offer, yard);
        MaterialSpec product = new MaterialSpec(
                step.product(), null, offer.grades(), offer.hazardous(), Map.of(), need.unit(), yard.sector());
        Judgement judgement = materials.compatibility().judge(product, need.acceptance());
        if (!intake.isMatch() || !judgement.isMatch()) {
            return Optional.empty();
        }
        Place from = place(offer.site());
        Place between = place(yard);
        Trip first = travel.trip(from, between);
        Trip onward = travel.trip(between, place(need.site()));
        if (onward.roadM() > step.product().reach().metres()) {
            return Optional.empty();
        }
        double straightM = Geodesics.metres(
                origin.longitude(),
                origin.latitude(),
                end.site().longitude(),
                end.site().latitude());
        Figure road = Figure.computed(
                "road_distance",
                first.roadM() + onward.roadM(),
                "m",
                "distance_to_yard + distance_from_yard",
                List.of(first.distance(), onward.distance()));
        Synergy synergy = new Synergy(own, end, straightM, road, both(intake, judgement), shared(offer, need, step));
        return Optional.of(
                new Chain(synergy, first, new Via(yard, step.process(), step.product(), step.yield(), onward)));
    }

    /** As good as the worse of its two ends, with all that is unknown of both. */
    private static Judgement both(Judgement intake, Judgement product) {
        Judgement worse = intake.score() <= product.score() ? intake : product;
        List<Judgement.Reason> unverified = new ArrayList<>(intake.unverified());
        product.unverified().stream().filter(r -> !unverified.contains(r)).forEach(unverified::add);
        return new Judgement(worse.grade(), worse.score(), worse.reasons(), unverified);
    }

    private static SharedAmount shared(Stream offer, Stream need, Step step) {
        if (offer.amount() == null || need.amount() == null || offer.unit() != need.unit()) {
            return new SharedAmount(null, false);
        }
        AmountRange made = offer.amount().times(step.yield().value());
        return new SharedAmount(made.shared(need.amount()), false);
    }

    private Judgement intake(Step step, Stream offer, Site yard) {
        return materials
                .compatibility()
                .judge(
                        offer.spec(),
                        new Acceptance(
                                intakeClass(step),
                                List.of(),
                                step.input().grades(),
                                yard.hazardousPermit(),
                                Map.of(),
                                offer.unit(),
                                step.process().key(),
                                yard.sector()));
    }

    private MaterialClass intakeClass(Step step) {
        return materials.findClass(step.input().classKey()).orElseThrow();
    }

    private Set<Integer> inputIds(Step step) {
        Set<Integer> ids = new TreeSet<>();
        materials.listClasses().stream()
                .filter(each -> isWithin(each, step.input().classKey())
                        && !isWithin(each, step.product().key()))
                .forEach(each -> ids.add(each.id()));
        return ids;
    }

    private static Place place(Site site) {
        return new Place(site.longitude(), site.latitude(), site.country());
    }
}
