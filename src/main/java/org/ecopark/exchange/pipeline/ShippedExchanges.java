package org.ecopark.exchange.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopark.accounts.Asker;
import org.ecopark.exchange.pipeline.Exchange.StreamKey;
import org.ecopark.exchange.pipeline.Exchange.When;
import org.ecopark.web.ProblemException;
import org.ecopark.web.json.JsonBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Enters the documented exchanges of gis-data once their streams are in the register. One that is there stays as people
 * left it, and one that they removed stays away. {@code ecopark.demo=false} leaves them out.
 */
@Component
class ShippedExchanges {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedExchanges.class);
    private static final String FILE = "/gis-data/exchanges/kalundborg.json";

    private final boolean wanted;
    private final Pipeline pipeline;
    private final RegisterRepository register;
    private final PipelineRepository repository;
    private final JsonMapper mapper;

    ShippedExchanges(
            @Value("${ecopark.demo:true}") boolean wanted,
            Pipeline pipeline,
            RegisterRepository register,
            PipelineRepository repository,
            JsonMapper mapper) {
        this.wanted = wanted;
        this.pipeline = pipeline;
        this.register = register;
        this.repository = repository;
        this.mapper = mapper;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void onReady() {
        if (wanted) {
            enter();
        }
    }

    /** Returns how many are new. */
    int enter() {
        JsonNode file = read();
        String source = file.path("source").asString();
        int entered = 0;
        for (JsonNode shipped : file.path("exchanges")) {
            entered += isEntered(source, shipped) ? 1 : 0;
        }
        return entered;
    }

    private boolean isEntered(String source, JsonNode shipped) {
        String id = shipped.path("source_id").asString();
        Optional<Long> offer = stream(source, shipped, "offer");
        Optional<Long> need = stream(source, shipped, "need");
        if (repository.isKnown(source, id) || offer.isEmpty() || need.isEmpty()) {
            return false;
        }
        ObjectNode body = ((ObjectNode) shipped.path("exchange")).deepCopy();
        body.put("offer_stream_id", offer.get());
        body.put("need_stream_id", need.get());
        register.findPark(new StreamKey(source, word(shipped, "park"))).ifPresent(park -> body.put("park_id", park));
        JsonBody read = JsonBody.of(body, withState());
        When on = When.of(read.findDay("state_on"));
        State state = State.of(body.path("state").asString());
        try {
            return pipeline.create(Draft.of(read), new Pipeline.Beginning(state, on, source, id), Asker.shipped())
                    .isPresent();
        } catch (ProblemException e) {
            // People may have changed the streams; the server is of use without the example.
            LOG.warn("The documented exchange {} was not entered: {}", id, e.getMessage());
            return false;
        }
    }

    private static List<String> withState() {
        return Stream.concat(Draft.MEMBERS.stream(), Stream.of("state", "state_on"))
                .toList();
    }

    private Optional<Long> stream(String source, JsonNode shipped, String side) {
        return register.findStream(new StreamKey(source, word(shipped, side)));
    }

    private static String word(JsonNode shipped, String name) {
        return shipped.path(name).asString();
    }

    private JsonNode read() {
        try (InputStream in = ShippedExchanges.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The server was packaged without " + FILE);
            }
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
