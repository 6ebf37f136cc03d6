package org.ecopark.siting.runs;

import org.ecopark.accounts.Asker;
import org.ecopark.layers.runs.FirstRun;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sites plants for the wood around Tyseley, so that the layers have something to show. */
@Component
class FirstSiting implements FirstRun {

    /** What stays goes to landfill: GBP 26 of fee and 126.15 of tax in 2025. At 100 no plant would be worth building. */
    private static final String ORDER = """
            {"problem": "capacitated", "class": "wood",
             "area": {"bbox": [-3.2, 51.8, -0.6, 53.2]},
             "candidates": {"from": "grid", "area": {"bbox": [-2.7, 52.0, -1.0, 52.9]}, "spacing_km": 12},
             "limit_km": 60, "plant": {"process": "wood_power"}, "unserved_cost_per_unit": 152,
             "work": 2}""";

    private final SitingRuns runs;
    private final SitingOrderReader reader;
    private final JsonMapper mapper;

    FirstSiting(SitingRuns runs, SitingOrderReader reader, JsonMapper mapper) {
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
