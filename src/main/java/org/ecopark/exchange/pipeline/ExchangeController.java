package org.ecopark.exchange.pipeline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecopark.accounts.Asker;
import org.ecopark.exchange.pipeline.Exchange.When;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.KeyPage;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/exchanges}: what is under way between facilities. */
@RestController
@RequestMapping("/api/exchanges")
class ExchangeController {

    private static final int USUAL_LIMIT = 100;
    private static final int MOST_LIMIT = 1000;
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final Pipeline pipeline;
    private final PipelineRepository repository;
    private final SearchRepository search;
    private final Selections selections;
    private final Addresses addresses;
    private final JsonMapper mapper;
    private final NamedExchanges named;

    ExchangeController(
            Pipeline pipeline,
            PipelineRepository repository,
            SearchRepository search,
            Selections selections,
            Addresses addresses,
            JsonMapper mapper,
            NamedExchanges named) {
        this.pipeline = pipeline;
        this.repository = repository;
        this.search = search;
        this.selections = selections;
        this.addresses = addresses;
        this.mapper = mapper;
        this.named = named;
    }

    @GetMapping
    ResponseEntity<Map<String, Object>> list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(
                request,
                Stream.concat(Selections.NAMES.stream(), KeyPage.NAMES.stream()).toList());
        Selection selection = selections.of(parameters);
        KeyPage<Exchange> page = KeyPage.of(
                parameters,
                USUAL_LIMIT,
                MOST_LIMIT,
                (before, most) -> search.list(selection, Asker.everyone(), before, most),
                Exchange::id);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "FeatureCollection");
        json.put("numberReturned", page.rows().size());
        json.put("states", search.countByState(selection, Asker.everyone()));
        json.put("links", links(parameters, request, page));
        json.put("features", named.features(page.rows()));
        return ResponseEntity.ok().contentType(GEO_JSON).body(json);
    }

    private List<Map<String, String>> links(Parameters parameters, HttpServletRequest request, KeyPage<?> page) {
        Address self = addresses.of(request).at("api", "exchanges");
        for (Map.Entry<String, String> given : parameters.given().entrySet()) {
            self = self.with(given.getKey(), given.getValue());
        }
        List<Map<String, String>> links = new ArrayList<>();
        links.add(link("self", self));
        if (page.last() != null) {
            links.add(link("next", self.with("before", Long.toString(page.last()))));
        }
        return links;
    }

    private static Map<String, String> link(String rel, Address address) {
        return Map.of("rel", rel, "type", GEO_JSON.toString(), "href", address.toString());
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> exchange(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        return answer(HttpStatus.OK, id, request);
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> create(@RequestBody JsonNode json, HttpServletRequest request) {
        Parameters.of(request, List.of());
        JsonBody body = JsonBody.of(
                json,
                Stream.concat(Draft.MEMBERS.stream(), Stream.of("state", "state_on"))
                        .toList());
        @Nullable
        String key =
                body.findChoice("state", State.STAGES.stream().map(State::key).toList());
        State state = key == null ? State.IDEA : State.of(key);
        @Nullable When given = when(body, "state_on");
        @Nullable When on = given == null && state == State.IDEA ? today() : given;
        long id = pipeline.create(
                        Draft.of(body), new Pipeline.Beginning(state, on, Pipeline.OWN, null), Asker.everyone())
                .orElseThrow();
        return answer(HttpStatus.CREATED, id, request);
    }

    @PutMapping("/{id}")
    ResponseEntity<Map<String, Object>> replace(
            @PathVariable long id,
            @RequestBody JsonNode json,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            HttpServletRequest request) {
        Parameters.of(request, List.of());
        pipeline.edit(id, Draft.of(json), IfMatch.of(seen), Asker.everyone());
        return answer(HttpStatus.OK, id, request);
    }

    /** Members that are named are replaced, null takes one away (RFC 7396); impacts are one member. */
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<Map<String, Object>> change(
            @PathVariable long id,
            @RequestBody JsonNode json,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            HttpServletRequest request) {
        Parameters.of(request, List.of());
        Pipeline.Expected expected = IfMatch.of(seen);
        JsonBody.of(json, Draft.MEMBERS);
        ObjectNode whole = editable(pipeline.exchange(id, Asker.everyone()));
        if (json.has("amount")) {
            // Another amount has not the range of the one before.
            whole.remove(List.of("amount_low", "amount_high"));
        }
        if (json.has("name")) {
            // Another name is not called as the one before.
            whole.remove("name_ko");
        }
        json.properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
        pipeline.edit(id, Draft.of(whole), expected, Asker.everyone());
        return answer(HttpStatus.OK, id, request);
    }

    /** The exchange as a PUT would write it. */
    private ObjectNode editable(Exchange exchange) {
        ObjectNode whole = mapper.createObjectNode();
        ObjectNode properties =
                mapper.valueToTree(ExchangeJson.feature(exchange).get("properties"));
        for (String member : Draft.MEMBERS) {
            if (properties.has(member)) {
                whole.set(member, properties.get(member));
            }
        }
        whole.set("impacts", mapper.valueToTree(ExchangeJson.impacts(repository.impacts(exchange.id()))));
        return whole;
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            HttpServletRequest request) {
        Parameters.of(request, List.of());
        pipeline.remove(id, IfMatch.of(seen), Asker.everyone());
        // The tag is that of the removed one: with it the removal can be undone.
        String tag = repository.findAny(id).map(IfMatch::tag).orElseThrow();
        return ResponseEntity.noContent().header("ETag", tag).build();
    }

    @GetMapping("/{id}/transitions")
    Map<String, Object> transitions(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        Exchange exchange = pipeline.exchange(id, Asker.everyone());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("moves", moves(exchange));
        json.put("barriers", Barrier.keys());
        json.put(
                "transitions",
                repository.events(id).stream().map(ExchangeJson::event).toList());
        return json;
    }

    @PostMapping("/{id}/transitions")
    ResponseEntity<Map<String, Object>> move(
            @PathVariable long id,
            @RequestBody JsonNode json,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            HttpServletRequest request) {
        Parameters.of(request, List.of());
        Pipeline.Expected expected = IfMatch.of(seen);
        pipeline.move(id, move(json), expected, Asker.everyone());
        return answer(HttpStatus.CREATED, id, request);
    }

    private static Pipeline.Move move(JsonNode json) {
        JsonBody body = JsonBody.of(json, List.of("to", "on", "note", "barrier", "barrier_words"));
        @Nullable String to = body.findChoice("to", State.keys());
        if (to == null) {
            throw body.missing("to");
        }
        @Nullable String barrier = body.findChoice("barrier", Barrier.keys());
        @Nullable String words = body.findText("barrier_words", 5000);
        boolean fails = State.of(to) == State.FAILED;
        if (fails && barrier == null) {
            throw body.missing("barrier");
        }
        if (fails && Barrier.OTHER.key().equals(barrier) && words == null) {
            throw body.missing("barrier_words");
        }
        if (!fails && (barrier != null || words != null)) {
            throw Problem.badRequest("barrier_without_failure").exception();
        }
        @Nullable When on = when(body, "on");
        return new Pipeline.Move(State.of(to), on == null ? today() : on, body.findText("note", 5000), barrier, words);
    }

    /** Not in the future; tomorrow is today in the east. */
    private static @Nullable When when(JsonBody body, String name) {
        @Nullable When when = When.of(body.findDay(name));
        LocalDate latest = today().date().plusDays(1);
        if (when != null && when.date().isAfter(latest)) {
            throw Problem.badRequest("state_in_future")
                    .with("given", when.word())
                    .with("latest", latest.toString())
                    .exception();
        }
        return when;
    }

    private static When today() {
        return new When(LocalDate.now(ZoneOffset.UTC), false);
    }

    /** Takes back the last change, be it the removal; 204 when that leaves nothing. */
    @PostMapping("/{id}/undo")
    ResponseEntity<Map<String, Object>> undo(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            HttpServletRequest request) {
        Parameters.of(request, List.of());
        boolean there = pipeline.undo(id, IfMatch.of(seen), Asker.everyone());
        return there
                ? answer(HttpStatus.OK, id, request)
                : ResponseEntity.noContent().build();
    }

    private ResponseEntity<Map<String, Object>> answer(HttpStatus status, long id, HttpServletRequest request) {
        Exchange exchange = pipeline.exchange(id, Asker.everyone());
        Map<String, Object> json = named.features(List.of(exchange)).get(0);
        json.put("moves", moves(exchange));
        json.put(
                "transitions",
                repository.events(id).stream().map(ExchangeJson::event).toList());
        json.put("impacts", ExchangeJson.impacts(repository.impacts(id)));
        json.put(
                "competitors", named.features(search.findAll(exchange.conflict().competesWith(), Asker.everyone())));
        Address self = addresses.of(request).at("api", "exchanges", Long.toString(id));
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(GEO_JSON).eTag(IfMatch.tag(exchange));
        return (status == HttpStatus.CREATED ? answer.header("Location", self.toString()) : answer).body(json);
    }

    private static List<String> moves(Exchange exchange) {
        return exchange.standing().state().moves().stream().map(State::key).toList();
    }
}
