package org.ecopark.capacity.competition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopark.capacity.competition.CompetitorRepository.Plant;
import org.ecopark.capacity.supply.Arisings;
import org.ecopark.capacity.supply.Question;
import org.ecopark.capacity.supply.Source;
import org.ecopark.capacity.supply.Supply;
import org.ecopark.capacity.supply.TooManySourcesException;
import org.ecopark.geo.Geodesics;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.Trip;
import org.springframework.stereotype.Service;

/** Finds who else takes what reaches a place. */
@Service
public class Competitors {

    private static final int MOST_PAIRS = 1_000_000;

    private final CompetitorRepository repository;
    private final Arisings arisings;
    private final MaterialLibrary library;
    private final TravelCosts travel;

    Competitors(CompetitorRepository repository, Arisings arisings, MaterialLibrary library, TravelCosts travel) {
        this.repository = repository;
        this.arisings = arisings;
        this.library = library;
        this.travel = travel;
    }

    /**
     * The plants within twice the reach of a place, and the sources that reach them.
     *
     * @throws TooManySourcesException when there are more pairs of a source and a plant than can be looked at
     */
    public Rivalry facing(Supply supply, CompetitionTerms terms) {
        Question question = supply.question();
        double straightKm = arisings.straightKm(supply.place(), question);
        Arisings.Surroundings around = arisings.surroundings(supply.place(), question, 2 * straightKm);
        Set<Long> own = supply.sources().stream().map(s -> s.stream().id()).collect(Collectors.toSet());
        List<Source> others = around.sources().stream()
                .filter(source -> !own.contains(source.stream().id()))
                .toList();
        List<Competitor> known = competitors(supply, around, 2 * straightKm);
        List<Competitor> competitors = known.stream()
                .filter(each -> !terms.without().contains(each.facility()))
                .toList();
        List<Competitor> away = known.stream()
                .filter(each -> terms.without().contains(each.facility()))
                .toList();
        List<Source> all =
                Stream.concat(supply.sources().stream(), others.stream()).toList();
        return new Rivalry(supply, competitors, away, terms, others, km(all, competitors, question, straightKm));
    }

    private List<Competitor> competitors(Supply supply, Arisings.Surroundings around, double km) {
        Question question = supply.question();
        Map<Long, Plant> plants = new TreeMap<>();
        List<String> processes = processesFor(question.material());
        for (Plant plant : repository.plants(supply.place(), km, processes, question.year())) {
            plants.put(plant.facility(), plant);
        }
        Map<Long, Double> intake = new TreeMap<>();
        for (Arisings.Used used : around.used()) {
            // What a site only passes on stays on the market, whatever is taken as arising.
            intake.merge(used.facility(), used.share() * used.amount(), Double::sum);
        }
        intake.values().removeIf(amount -> !(amount > 0));
        List<Long> onlySeen =
                intake.keySet().stream().filter(id -> !plants.containsKey(id)).toList();
        repository.open(onlySeen, question.year()).forEach(plant -> plants.put(plant.facility(), plant));
        List<Plant> wanted = plants.values().stream()
                .filter(plant -> metres(plant.place(), supply.place()) <= km * 1000)
                .toList();
        List<Trip> trips =
                travel.trips(supply.place(), wanted.stream().map(Plant::place).toList());
        List<Competitor> found = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Plant plant = wanted.get(i);
            found.add(new Capacities(library, question.material().unit())
                    .competitor(plant, intake.get(plant.facility()), trips.get(i)));
        }
        return found;
    }

    /** Keys of the processes of the library that take a class or its family. */
    public List<String> processesFor(MaterialClass material) {
        List<String> related = Stream.concat(Stream.of(material.key()), material.findParent().stream())
                .toList();
        return library.listProcesses().stream()
                .filter(process -> process.inputs().stream()
                        .map(ProcessType.Input::classKey)
                        .anyMatch(related::contains))
                .map(ProcessType::key)
                .toList();
    }

    private double[][] km(List<Source> sources, List<Competitor> plants, Question question, double straightKm) {
        double[][] km = new double[sources.size()][plants.size()];
        List<Place> places = Stream.concat(
                        sources.stream().map(Source::place), plants.stream().map(Competitor::place))
                .collect(Collectors.toCollection(ArrayList::new));
        List<int[]> pairs = new ArrayList<>();
        for (int s = 0; s < sources.size(); s++) {
            Arrays.fill(km[s], Double.POSITIVE_INFINITY);
            for (int p = 0; p < plants.size(); p++) {
                if (metres(places.get(s), plants.get(p).place()) <= straightKm * 1000) {
                    pairs.add(new int[] {s, p});
                }
            }
            if (pairs.size() > MOST_PAIRS) {
                throw new TooManySourcesException(MOST_PAIRS);
            }
        }
        List<Trip> trips = travel.trips(
                places,
                pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                pairs.stream().mapToInt(pair -> sources.size() + pair[1]).toArray());
        for (int i = 0; i < trips.size(); i++) {
            int[] pair = pairs.get(i);
            if (arisings.reaches(sources.get(pair[0]).stream(), trips.get(i), question)) {
                km[pair[0]][pair[1]] = trips.get(i).roadM() / 1000;
            }
        }
        return km;
    }

    private static double metres(Place one, Place other) {
        return Geodesics.metres(one.longitude(), one.latitude(), other.longitude(), other.latitude());
    }
}
