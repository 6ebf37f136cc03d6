package org.ecopark.suitability.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Grid;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.layers.runs.KeptRun;
import org.ecopark.layers.runs.KeptRuns;
import org.ecopark.layers.runs.RunKeeper;
import org.ecopark.layers.runs.RunKind;
import org.ecopark.layers.runs.RunWork;
import org.ecopark.suitability.criteria.Criterion;
import org.ecopark.suitability.criteria.Scoring;
import org.ecopark.suitability.ground.Ground;
import org.ecopark.suitability.ground.Ground.Kept;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Works overlays off as jobs and keeps their results. */
@Service
class OverlayRuns extends KeptRuns {

    static final RunKind KIND = new RunKind(
            "suitability.run",
            "suitability",
            "suitability-runs",
            "suitability_run",
            List.of("offers", "needs", "zones", "roads"),
            List.of("suitability"));

    /** Cells that are scored, at most. */
    static final int MOST_CELLS = 10_000;

    private final Ground ground;
    private final PlaceRepository places;
    private final Values values;
    private final OverlayOrderReader reader;
    private final CellRepository cells;
    private final JsonMapper mapper;

    OverlayRuns(
            RunKeeper keeper,
            Ground ground,
            PlaceRepository places,
            Values values,
            OverlayOrderReader reader,
            CellRepository cells,
            JsonMapper mapper) {
        super(KIND, keeper);
        this.ground = ground;
        this.places = places;
        this.values = values;
        this.reader = reader;
        this.cells = cells;
        this.mapper = mapper;
    }

    /** Starts a job; its result has the job's id. */
    Job start(OverlayOrder order, String request, boolean demo, Asker asker) {
        String title = order.title().isEmpty() ? "Suitability" : order.title();
        return start(title, request, demo, asker, new Work(order));
    }

    /** What was asked. */
    OverlayOrder order(KeptRun run) {
        return reader.read(mapper.readTree(run.request()));
    }

    /** The grid of an order. */
    Grid grid(OverlayOrder order) {
        return ground.grid(order.area(), order.shape(), order.spacingM(), 2L * MOST_CELLS);
    }

    private List<Place> places(OverlayOrder order) {
        if (order.zones()) {
            return places.zones(order.area(), MOST_CELLS);
        }
        Grid grid = grid(order);
        return ground.cells(grid, order.area()).stream()
                .map(cell -> new Place(
                        cell.key(),
                        null,
                        cell.longitude(),
                        cell.latitude(),
                        cell.column(),
                        cell.row(),
                        geoJson(grid.outline(cell))))
                .toList();
    }

    private static String geoJson(Polygon outline) {
        StringBuilder text = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[[");
        for (Coordinate corner : outline.getCoordinates()) {
            text.append(text.charAt(text.length() - 1) == ']' ? "," : "")
                    .append('[')
                    .append(corner.x)
                    .append(',')
                    .append(corner.y)
                    .append(']');
        }
        return text.append("]]}").toString();
    }

    /** The work of one overlay. */
    private final class Work implements RunWork {

        private final OverlayOrder order;

        Work(OverlayOrder order) {
            this.order = order;
        }

        @Override
        public Outcome work(JobProgress progress) {
            progress.report(0.05, "Laying the grid");
            Kept<Place> kept = ground.keep(places(order), Place::longitude, Place::latitude, order.exclusions());
            if (kept.points().isEmpty()) {
                throw new JobFailedException("Nothing is left to score: there are no zones there, or everything is"
                        + " excluded. Choose another area or fewer exclusions.");
            }
            Values.Found found = values.of(order, kept.points(), progress);
            Scoring scoring =
                    new Scoring(found.values(), kept.points().size(), order.farM(), order.weights(), order.fulls());
            progress.report(0.85, "Keeping the result");
            String summary =
                    mapper.writeValueAsString(OverlaySummaries.of(order, kept, found, scoring, reader.published()));
            List<String> scores = scores(found, scoring);
            return new Outcome(summary, id -> cells.keep(id, kept.points(), found.values(), scoring, scores));
        }

        private List<String> scores(Values.Found found, Scoring scoring) {
            List<String> scores = new ArrayList<>();
            for (int i = 0; i < scoring.places(); i++) {
                Map<String, Object> one = new LinkedHashMap<>();
                for (Criterion criterion : found.values().keySet()) {
                    one.put(criterion.key(), scoring.score(criterion, i));
                }
                scores.add(mapper.writeValueAsString(one));
            }
            return scores;
        }
    }
}
