package org.ecopark.exchange.matching;

import java.util.List;
import org.ecopark.scenarios.Scenario;
import org.springframework.stereotype.Service;

/** The offers and needs of a scenario, each with its facility. */
@Service
public class Market {

    private final MarketRepository repository;

    Market(MarketRepository repository) {
        this.repository = repository;
    }

    /** All offers and needs of a facility, in the order of their ids; empty also when there is no such facility. */
    public List<Stream> streamsOf(Scenario scenario, long facility) {
        return repository.streamsOf(scenario, facility);
    }

    /**
     * One offer or need.
     *
     * @throws UnknownStreamException when there is none of that id
     */
    public Stream stream(Scenario scenario, long id) {
        return repository.findStream(scenario, id).orElseThrow(() -> new UnknownStreamException(id));
    }
}
