package org.ecopark.exchange.resilience;

import org.ecopark.accounts.Asker;
import org.ecopark.exchange.allocation.OrderReader;
import org.ecopark.layers.runs.FirstRun;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Studies the documented exchanges of Kalundborg, so that the layer has something to show. */
@Component
class FirstStudy implements FirstRun {

    private static final String ORDER = """
            {"area": {"country": "DK"},
             "statuses": ["committed"], "road_km": 500, "objective": {"order": ["diverted", "distance"]}}""";

    private final ResilienceStudies studies;
    private final ResilienceRepository repository;
    private final JsonMapper mapper;

    FirstStudy(ResilienceStudies studies, ResilienceRepository repository, JsonMapper mapper) {
        this.studies = studies;
        this.repository = repository;
        this.mapper = mapper;
    }

    @Override
    public boolean isDue() {
        return !studies.hasAny() && repository.hasCommitted("DK");
    }

    @Override
    public void start() {
        studies.start(OrderReader.read(mapper.readTree(ORDER)), ORDER, true, Asker.everyone());
    }
}
