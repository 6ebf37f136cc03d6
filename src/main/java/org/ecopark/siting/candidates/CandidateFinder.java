package org.ecopark.siting.candidates;

import java.util.List;
import java.util.Objects;
import org.ecopark.geo.Grid;
import org.ecopark.scenarios.Area;
import org.ecopark.suitability.ground.Ground;
import org.ecopark.suitability.ground.Ground.Kept;
import org.ecopark.suitability.ground.TooManyCellsException;
import org.springframework.stereotype.Service;

/** Finds candidates, less what is excluded. */
@Service
public class CandidateFinder {

    /** Candidates that are looked at, at most. */
    public static final int MOST = 2000;

    private final CandidateRepository repository;
    private final Ground ground;

    CandidateFinder(CandidateRepository repository, Ground ground) {
        this.repository = repository;
        this.ground = ground;
    }

    /**
     * The candidates of an order in the order of their keys' making, the same each time.
     *
     * @throws TooManyCellsException when there are more than {@value #MOST}
     */
    public Kept<Candidate> find(CandidateOrder order) {
        List<Candidate> all = switch (order.from()) {
            case ZONES -> repository.zones(areaOf(order), order.leastFreeHa(), MOST + 1);
            case PLOTS -> repository.plots(areaOf(order), order.leastFreeHa(), MOST + 1);
            case POINTS -> order.points();
            case GRID -> cells(order);
        };
        if (all.size() > MOST) {
            throw new TooManyCellsException("candidates", all.size(), MOST);
        }
        return ground.keep(all, Candidate::longitude, Candidate::latitude, order.exclusions());
    }

    /**
     * Looks at a grid before anything is computed.
     *
     * @throws TooManyCellsException when it has too many cells; of those over the box around the area half may lie outside
     */
    public void requireFew(CandidateOrder order) {
        if (order.from() == CandidateOrder.From.GRID) {
            ground.grid(areaOf(order), order.shape(), order.spacingM(), 4L * MOST);
        }
    }

    private List<Candidate> cells(CandidateOrder order) {
        Area area = areaOf(order);
        Grid grid = ground.grid(area, order.shape(), order.spacingM(), 4L * MOST);
        return ground.cells(grid, area).stream()
                .map(cell -> new Candidate(
                        cell.key(), "cell", cell.key(), cell.longitude(), cell.latitude(), area.country(), null))
                .toList();
    }

    private static Area areaOf(CandidateOrder order) {
        return Objects.requireNonNull(order.area(), "an order without points has an area");
    }
}
