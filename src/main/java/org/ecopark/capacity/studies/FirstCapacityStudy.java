package org.ecopark.capacity.studies;

import org.ecopark.accounts.Asker;
import org.ecopark.layers.runs.FirstRun;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Studies wood power at the shipped British zones, so that the layers have something to show. */
@Component
class FirstCapacityStudy implements FirstRun {

    private static final String ORDER = """
            {"area": {"country": "GB"}, "class": "wood",
             "process": "wood_power", "set": "gb_2013", "at_least_t_per_year": 40000}""";

    private final StudyRuns runs;
    private final StudyRowsRepository rows;
    private final JsonMapper mapper;

    FirstCapacityStudy(StudyRuns runs, StudyRowsRepository rows, JsonMapper mapper) {
        this.runs = runs;
        this.rows = rows;
        this.mapper = mapper;
    }

    @Override
    public boolean isDue() {
        return !runs.hasAny() && rows.hasWoodAndZones("GB");
    }

    @Override
    public void start() {
        runs.start(StudyReader.read(mapper.readTree(ORDER)), ORDER, true, Asker.everyone());
    }
}
