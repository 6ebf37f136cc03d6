package org.ecopark.prospects.point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.ecopark.capacity.competition.Competitor;
import org.ecopark.capacity.competition.Competitors;
import org.ecopark.capacity.competition.Rivalry;
import org.ecopark.capacity.site.PermitClasses;
import org.ecopark.capacity.supply.Arisings;
import org.ecopark.capacity.supply.Source;
import org.ecopark.capacity.supply.Supply;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.materials.Acceptance;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes the investor's view of a point of what other rooms know. */
@Service
public class Prospector {

    private static final int MOST_NEEDS = 200;
    private static final int MOST_OUTLETS = 10;

    private final Arisings arisings;
    private final Competitors competitors;
    private final MaterialLibrary library;
    private final Materials materials;
    private final TravelCosts travel;
    private final GroundRepository repository;
    private final PermitClasses permits;

    Prospector(
            Arisings arisings,
            Competitors competitors,
            MaterialLibrary library,
            Materials materials,
            TravelCosts travel,
            GroundRepository repository,
            PermitClasses permits) {
        this.arisings = arisings;
        this.competitors = competitors;
        this.library = library;
        this.materials = materials;
        this.travel = travel;
        this.repository = repository;
        this.permits = permits;
    }

    /** Processes of the library that take a material, a member or its family. */
    public List<ProcessType> processesFor(MaterialClass material) {
        List<String> keys = competitors.processesFor(material);
        return library.listProcesses().stream()
                .filter(process -> keys.contains(process.key()))
                .toList();
    }

    /**
     * The view.
     *
     * @throws org.ecopark.capacity.supply.TooManySourcesException when too much lies within reach
     */
    public Prospect view(Inquiry inquiry) {
        Supply supply = arisings.around(inquiry.place(), inquiry.question());
        Rivalry rivalry = competitors.facing(supply, inquiry.terms());
        @Nullable Ground ground = repository.findGround(inquiry.place()).orElse(null);
        List<Returns> returns = new ArrayList<>();
        for (ProcessType process : processesFor(inquiry.question().material())) {
            if (inquiry.process() == null || inquiry.process().equals(process.key())) {
                returns.add(returns(inquiry, supply, rivalry, process, ground));
            }
        }
        List<Credit> credits = repository.credits(
                supply.sources().stream().map(source -> source.stream().id()).toList(),
                rivalry.competitors().stream().map(Competitor::facility).toList());
        Prospect view = new Prospect(inquiry, supply, rivalry, returns, ground, List.of(), credits);
        @Nullable
        ProcessType process = view.best()
                .map(Returns::process)
                .orElse(returns.isEmpty() ? null : returns.get(0).process());
        return process == null
                ? view
                : new Prospect(inquiry, supply, rivalry, returns, ground, outlets(inquiry.place(), process), credits);
    }

    private Returns returns(
            Inquiry inquiry, Supply supply, Rivalry rivalry, ProcessType process, @Nullable Ground ground) {
        Supply fit = supply.only(source -> source.haulCost().isPresent() && suits(source, process));
        int unfit = (int) supply.sources().stream()
                .filter(source -> !suits(source, process))
                .count();
        Rivalry own =
                fit.sources().size() == supply.sources().size() ? rivalry : competitors.facing(fit, inquiry.terms());
        return new Appraisal(process, inquiry.set(), fit, own, ground, inquiry.size(), permits).returns(unfit);
    }

    /** Whether a source may go into a process; what is not known does not speak against it. */
    private boolean suits(Source source, ProcessType process) {
        return process.inputs().stream().anyMatch(input -> {
            MaterialClass taken = materials.findClass(input.classKey()).orElseThrow();
            Acceptance acceptance = new Acceptance(
                    taken,
                    List.of(),
                    input.grades(),
                    null,
                    java.util.Map.of(),
                    source.stream().unit(),
                    process.key(),
                    null);
            return materials
                    .compatibility()
                    .judge(source.stream().spec(), acceptance)
                    .isMatch();
        });
    }

    /** The nearest needs of what a process makes, each within the usual reach of its class. */
    private List<Outlet> outlets(Place place, ProcessType process) {
        List<Outlet> outlets = new ArrayList<>();
        for (ProcessType.Output output : process.outputs()) {
            MaterialClass made = materials.findClass(output.classKey()).orElseThrow();
            double km = made.reach().metres() / 1000;
            List<Integer> classes =
                    materials.relatives(made).stream().map(MaterialClass::id).toList();
            List<Stream> needs = repository.needs(place, km, classes, MOST_NEEDS);
            List<Trip> trips =
                    travel.trips(place, needs.stream().map(Prospector::placeOf).toList());
            for (int i = 0; i < needs.size(); i++) {
                if (trips.get(i).roadM() <= made.reach().metres() && wants(needs.get(i), made)) {
                    outlets.add(new Outlet(made, needs.get(i), trips.get(i)));
                }
            }
        }
        outlets.sort(Comparator.comparingDouble(outlet -> outlet.trip().roadM()));
        return outlets.subList(0, Math.min(MOST_OUTLETS, outlets.size()));
    }

    private boolean wants(Stream need, MaterialClass made) {
        return need.unit() == made.unit()
                && Objects.requireNonNullElse(
                                need.amount() == null ? null : need.amount().high(), 1.0)
                        > 0;
    }

    private static Place placeOf(Stream stream) {
        return new Place(
                stream.site().longitude(),
                stream.site().latitude(),
                stream.site().country());
    }
}
