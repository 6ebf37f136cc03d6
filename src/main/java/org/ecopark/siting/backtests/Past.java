package org.ecopark.siting.backtests;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.ecopark.capacity.competition.Competitors;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.scenarios.Area;
import org.ecopark.siting.arisings.ArisingsFinder;
import org.ecopark.siting.arisings.ArisingsFinder.Taker;
import org.ecopark.siting.arisings.ArisingsOrder;
import org.ecopark.siting.arisings.Cut;
import org.ecopark.siting.backtests.PlantRepository.Freed;
import org.ecopark.siting.backtests.PlantRepository.Kind;
import org.ecopark.siting.backtests.PlantRepository.Plant;
import org.ecopark.siting.candidates.Candidate;
import org.ecopark.siting.plans.Task;
import org.ecopark.siting.runs.SitingOrder.Standing;
import org.springframework.stereotype.Component;

/** Finds the plants that the plan must not know of, and those that stay. */
@Component
class Past {

    static final int MOST_STANDING = 200;

    private static final int MOST_LATER = BackTestReader.MOST_REMOVED;

    private final PlantRepository repository;
    private final ArisingsFinder arisings;
    private final Competitors competitors;

    Past(PlantRepository repository, ArisingsFinder arisings, Competitors competitors) {
        this.repository = repository;
        this.arisings = arisings;
        this.competitors = competitors;
    }

    /**
     * What was looked away from and what stays.
     *
     * @param standing how many plants stay, of which those beyond {@value #MOST_STANDING} are left out
     */
    record Seen(List<Plant> removed, Cut cut, List<Taker> takers, int standing, double standingAmount, Freed freed) {}

    Kind kind(ArisingsOrder order) {
        return new Kind(
                arisings.family(order.material()),
                competitors.processesFor(order.material()),
                order.material().unit().key(),
                order.year());
    }

    List<Plant> named(BackTestOrder order) {
        return repository.named(order.remove(), kind(order.plan().arisings()));
    }

    List<Plant> takers(ArisingsOrder order, int most) {
        return repository.takers(order.area(), kind(order), most);
    }

    /** Looks. */
    Seen look(BackTestOrder order) {
        ArisingsOrder asked = order.plan().arisings();
        List<Plant> removed = order.upTo() == null ? named(order) : later(order, asked.area());
        List<Long> ids = removed.stream().map(Plant::id).toList();
        Cut cut = order.upTo() == null ? new Cut(new HashSet<>(ids), null) : new Cut(java.util.Set.of(), order.upTo());
        // Only a problem with sizes knows what a plant can take; the others would send everything to the nearest.
        List<Taker> takers = order.plan().task() == Task.CAPACITATED ? arisings.takers(asked, cut) : List.of();
        return new Seen(
                removed,
                cut,
                takers.stream().limit(MOST_STANDING).toList(),
                takers.size(),
                takers.stream().mapToDouble(Taker::amount).sum(),
                repository.freed(ids, asked.material().unit().key()));
    }

    private List<Plant> later(BackTestOrder order, Area area) {
        int upTo = Objects.requireNonNull(order.upTo());
        Kind kind = kind(order.plan().arisings());
        List<Plant> later = repository.later(
                area,
                new Kind(kind.classes(), kind.processes(), kind.unit(), null),
                upTo,
                order.leastAmount(),
                MOST_LATER);
        if (later.isEmpty()) {
            throw new JobFailedException("No plant is known to have come there after " + upTo
                    + ": none opened later or was first seen later to take this material. Choose another year or area,"
                    + " or name plants to remove.");
        }
        return later;
    }

    static List<Standing> standing(List<Taker> takers) {
        List<Standing> standing = new ArrayList<>();
        for (Taker taker : takers) {
            standing.add(new Standing(
                    new Candidate(
                            "standing:" + taker.site().id(),
                            "existing",
                            taker.site().name(),
                            taker.site().longitude(),
                            taker.site().latitude(),
                            taker.site().country(),
                            null),
                    taker.amount()));
        }
        return standing;
    }

    static List<Candidate> places(List<Plant> removed) {
        return removed.stream()
                .map(plant -> new Candidate(
                        "real:" + plant.id(),
                        "real",
                        plant.name(),
                        plant.longitude(),
                        plant.latitude(),
                        plant.country(),
                        null))
                .toList();
    }
}
