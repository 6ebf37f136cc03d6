package org.ecopark.suitability.overlay;

import org.ecopark.accounts.Asker;
import org.ecopark.layers.runs.FirstRun;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Scores the surroundings of Tyseley for wood, so that the layer has something to show. */
@Component
class FirstOverlay implements FirstRun {

    private static final String ORDER = """
            {"area": {"bbox": [-2.7, 52.0, -1.0, 52.9]}, "spacing_km": 5,
             "class": "wood", "market_class": "wood", "reach_km": 40}""";

    private final OverlayRuns runs;
    private final OverlayOrderReader reader;
    private final JsonMapper mapper;

    FirstOverlay(OverlayRuns runs, OverlayOrderReader reader, JsonMapper mapper) {
        this.runs = runs;
        this.reader = reader;
        this.mapper = mapper;
    }

    @Override
    public boolean isDue() {
        return !runs.hasAny();
    }

    @Override
    public void start() {
        runs.start(reader.read(mapper.readTree(ORDER)), ORDER, true, Asker.everyone());
    }
}
