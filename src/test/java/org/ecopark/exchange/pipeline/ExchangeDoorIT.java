package org.ecopark.exchange.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;
import static org.ecopark.Rows.shape;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Exchanges as a park manager meets them, on an island of their own: 100 t of glass for two takers. */
@EcoparkIT
class ExchangeDoorIT {

    private static final String SOURCE = "exchange-door";
    private static final String ISLAND = "bbox=62,11,63,12";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Door door;
    private Rows rows;
    private long offer;
    private long near;
    private long far;

    @BeforeEach
    void island() {
        door = new Door(port);
        rows = new Rows(shelf, transaction, SOURCE);
        jdbc.sql(
                        "DELETE FROM exchange.exchange WHERE offer_longitude BETWEEN 62 AND 63 AND offer_latitude BETWEEN 11 AND 12")
                .update();
        rows.load(
                "parks",
                shape("west", "POLYGON((62 11, 62.05 11, 62.05 11.05, 62 11.05, 62 11))", "name", "West Park"));
        rows.load(
                "facilities",
                point("works", 62.01, 11.01, "name", "Glass Works", "country", "QA"),
                point("near", 62.02, 11.01, "name", "Near Taker", "country", "QA"),
                point("far", 62.52, 11.01, "name", "Far Taker", "country", "QB", "hazardous_permit", false));
        rows.load("streams", true, streams(100.0));
        offer = stream("cullet");
        near = stream("near-need");
        far = stream("far-need");
    }

    private static LoadRow[] streams(double amount) {
        return new LoadRow[] {
            stream("cullet", "works", "offer", "glass", amount),
            stream("near-need", "near", "need", "glass", 80.0),
            stream("far-need", "far", "need", "glass", 500.0),
            stream("gypsum", "near", "need", "gypsum", 500.0),
            row(
                    "heat",
                    "facility",
                    "far",
                    "direction",
                    "need",
                    "status",
                    "available",
                    "material_class",
                    "heat",
                    "amount",
                    5.0,
                    "amount_unit",
                    "MWh_per_year")
        };
    }

    private static LoadRow stream(String id, String facility, String direction, String material, double amount) {
        return row(
                id,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "available",
                "material_class",
                material,
                "amount",
                amount,
                "hazardous",
                false);
    }

    private long stream(String id) {
        return jdbc.sql("SELECT id FROM streams.stream WHERE source = :source AND source_id = :id")
                .param("source", SOURCE)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return door.send(method, path, body.replace('\'', '"'), all.toArray(String[]::new));
    }

    private HttpResponse<String> post(long from, long to, String more) {
        return send(
                "POST", "/api/exchanges", "{'offer_stream_id': %d, 'need_stream_id': %d%s}".formatted(from, to, more));
    }

    private JsonNode create(long from, long to, String more) {
        HttpResponse<String> answer = post(from, to, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Door.read(answer);
    }

    private static String path(JsonNode exchange) {
        return "/api/exchanges/" + exchange.path("id").asLong();
    }

    private HttpResponse<String> move(JsonNode exchange, String body) {
        String tag = door.get(path(exchange)).headers().firstValue("ETag").orElseThrow();
        return send("POST", path(exchange) + "/transitions", body, "If-Match", tag);
    }

    /** Forward, step by step. */
    private JsonNode bring(JsonNode exchange, String... states) {
        JsonNode now = exchange;
        for (String state : states) {
            HttpResponse<String> answer = move(exchange, "{'to': '" + state + "'}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            now = Door.read(answer);
        }
        return now;
    }

    private JsonNode again(JsonNode exchange) {
        return door.json(path(exchange));
    }

    @Test
    void anotherNameIsNotCalledInKoreanAsTheOneBefore() {
        JsonNode exchange = create(offer, near, ", 'amount': 1, 'name': 'Cullet', 'name_ko': '유리 파편'");
        assertThat(exchange.path("properties").path("name_ko").asString()).isEqualTo("유리 파편");
        JsonNode moved = bring(exchange, "discussion");
        assertThat(moved.path("properties").path("name_ko").asString()).isEqualTo("유리 파편");
        String tag = door.get(path(exchange)).headers().firstValue("ETag").orElseThrow();
        JsonNode renamed = Door.read(send("PATCH", path(exchange), "{'name': 'Clear cullet'}", "If-Match", tag));
        assertThat(renamed.path("properties").path("name").asString()).isEqualTo("Clear cullet");
        assertThat(renamed.path("properties").path("name_ko").isNull()).isTrue();
    }

    @Test
    void takesNamesPlacesAndDistanceFromTheRegister() {
        JsonNode p = create(offer, near, ", 'amount': 60, 'amount_low': 50").path("properties");
        assertThat(p.path("state").asString()).isEqualTo("idea");
        assertThat(p.path("offer_party").asString()).isEqualTo("Glass Works");
        assertThat(p.path("need_party").asString()).isEqualTo("Near Taker");
        assertThat(p.path("offer_park_name").asString()).isEqualTo("West Park");
        assertThat(p.path("material_class").asString()).isEqualTo("glass");
        assertThat(p.path("amount_unit").asString()).isEqualTo("t_per_year");
        assertThat(p.path("amount_high").asDouble()).isEqualTo(60);
        assertThat(p.path("match_grade").asString()).isEqualTo("same_class");
        // 0.01 degrees of longitude at 11.01 N: 0.01 x 111,320 x cos(11.01) = 1,092.7 m on a sphere-like ellipsoid.
        assertThat(p.path("straight_distance_m").asDouble()).isBetween(1090.0, 1096.0);
        assertThat(p.path("road_distance_source").asString()).isEqualTo("estimated");
    }

    @Test
    void refusesPairsThatDoNotFitUnlessAReasonIsGiven() {
        HttpResponse<String> refused = post(offer, stream("gypsum"), "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Door.read(refused).path("code").asString()).isEqualTo("incompatible");
        assertThat(refused.body()).contains("different materials");
        JsonNode p = create(offer, stream("gypsum"), ", 'override_reason': 'Sorted on site.'")
                .path("properties");
        assertThat(p.path("match_grade").asString()).isEqualTo("rejected");
        assertThat(p.path("override_reason").asString()).isEqualTo("Sorted on site.");
        assertThat(p.path("match_reasons").toString()).contains("different_material");
    }

    @Test
    void refusesUnitsThatDoNotCompareWhateverTheReason() {
        HttpResponse<String> refused = post(offer, stream("heat"), ", 'override_reason': 'No matter.'");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Door.read(refused).path("code").asString()).isEqualTo("units_differ");
        assertThat(Door.read(post(offer, near, ", 'amount_unit': 'm3_per_year'"))
                        .path("code")
                        .asString())
                .isEqualTo("units_differ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|party_missing",
                "{'offer_party': 'A'}|party_missing",
                "{'offer_party': 'A', 'need_party': 'B'}|member_missing",
                "{'offer_party': 'A', 'need_party': 'B', 'amount_unit': 'kg'}|member_not_a_choice",
                "{'offer_party': 'A', 'need_party': 'B', 'amount_unit': 't_per_year', 'amount': -1}|member_out_of_range",
                "{'offer_party': 'A', 'need_party': 'B', 'amount_unit': 't_per_year', 'amount': 5, 'amount_low': 6}|amounts_unordered",
                "{'offer_party': 'A', 'need_party': 'B', 'amount_unit': 't_per_year', 'price': 5}|member_missing",
                "{'offer_party': 'A', 'need_party': 'B', 'amount_unit': 't_per_year', 'colour': 5}|unknown_member",
                "{'offer_party': 'A', 'need_party': 'B', 'amount_unit': 't_per_year', 'planned_start': '2026-02-30'}|member_type",
                "{'offer_party': 'A', 'need_party': 'B', 'amount_unit': 't_per_year', 'planned_start': '2027-01-01', 'planned_end': '2026-01-01'}|period_unordered",
                "{'offer_party': 'A', 'need_party': 'B', 'amount_unit': 't_per_year', 'state': 'failed'}|member_not_a_choice",
                "{'offer_party': 'A', 'need_party': 'B', 'amount_unit': 't_per_year', 'state': 'completed', 'state_on': '2199'}|state_in_future",
                "{'offer_party': 'A', 'need_party': 'B', 'amount_unit': 't_per_year', 'impacts': [{'metric': 'jobs', 'attribution': 2}]}|member_out_of_range",
                "{'offer_party': 'A', 'need_party': 'B', 'amount_unit': 't_per_year', 'impacts': [{'metric': 'cost_savings'}]}|member_missing",
                "{'offer_party': 'A', 'need_party': 'B', 'amount_unit': 't_per_year', 'impacts': [{'metric': 'cost_savings', 'currency': 'KRW', 'price_year': 1850}]}|member_out_of_range",
                "{'offer_stream_id': 999999999, 'need_party': 'B'}|stream_missing",
                "[]|member_type",
                "nonsense|unreadable_body"
            })
    void saysWhatIsWrongWithABody(String body, String code) {
        HttpResponse<String> answer = send("POST", "/api/exchanges", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Door.read(answer).path("code").asString()).isEqualTo(code);
    }

    @Test
    void refusesANeedWhereAnOfferStands() {
        assertThat(Door.read(post(near, offer, "")).path("code").asString()).isEqualTo("wrong_direction");
    }

    @Test
    void editsOnlyWhatWasSeen() {
        JsonNode exchange = create(offer, near, ", 'amount': 60");
        HttpResponse<String> got = door.get(path(exchange));
        String tag = got.headers().firstValue("ETag").orElseThrow();
        assertThat(door.get(path(exchange), "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(send("PATCH", path(exchange), "{'amount': 70}").statusCode()).isEqualTo(428);
        HttpResponse<String> changed =
                send("PATCH", path(exchange), "{'amount': 70, 'note': 'More.'}", "If-Match", tag);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        JsonNode p = Door.read(changed).path("properties");
        assertThat(p.path("note").asString()).isEqualTo("More.");
        assertThat(p.path("need_party").asString()).isEqualTo("Near Taker");
        assertThat(send("PATCH", path(exchange), "{'amount': 80}", "If-Match", tag)
                        .statusCode())
                .isEqualTo(412);
        assertThat(send("DELETE", path(exchange), "", "If-Match", tag).statusCode())
                .isEqualTo(412);
    }

    @Test
    void movesOneStepAndKeepsTheStory() {
        JsonNode exchange = create(offer, near, ", 'amount': 60");
        HttpResponse<String> leap = move(exchange, "{'to': 'completed'}");
        assertThat(leap.statusCode()).isEqualTo(409);
        assertThat(Door.read(leap).path("code").asString()).isEqualTo("move_not_allowed");
        bring(exchange, "discussion", "negotiation");
        assertThat(Door.read(move(exchange, "{'to': 'failed'}")).path("code").asString())
                .isEqualTo("member_missing");
        assertThat(Door.read(move(exchange, "{'to': 'failed', 'barrier': 'other'}"))
                        .path("code")
                        .asString())
                .isEqualTo("member_missing");
        JsonNode failed = Door.read(move(
                exchange, "{'to': 'failed', 'barrier': 'price', 'barrier_words': 'Too dear.', 'on': '2026-03-01'}"));
        assertThat(failed.path("properties").path("state").asString()).isEqualTo("failed");
        assertThat(failed.path("properties").path("state_on").asString()).isEqualTo("2026-03-01");
        assertThat(failed.path("moves").toString()).isEqualTo("[\"idea\"]");
        JsonNode reopened = bring(exchange, "idea");
        assertThat(reopened.path("properties").path("barrier").isNull()).isTrue();
        JsonNode story = door.json(path(exchange) + "/transitions").path("transitions");
        assertThat(story.findValuesAsString("to"))
                .containsExactly("idea", "discussion", "negotiation", "failed", "idea");
        assertThat(story.path(3).path("barrier_words").asString()).isEqualTo("Too dear.");
    }

    @Test
    void tellsWhoeverNoLongerFitsAndTakesItBackWhenItFits() {
        JsonNode first = create(offer, near, ", 'amount': 70");
        JsonNode second = create(offer, far, ", 'amount': 50");
        bring(first, "discussion", "negotiation");
        bring(second, "discussion", "negotiation");
        JsonNode both = again(second).path("properties");
        assertThat(both.path("over_booked_t_per_year").asDouble()).isEqualTo(20);
        assertThat(both.path("competes_with").path(0).asLong())
                .isEqualTo(first.path("id").asLong());
        assertThat(again(second)
                        .path("competitors")
                        .path(0)
                        .path("properties")
                        .path("need_party")
                        .asString())
                .isEqualTo("Near Taker");
        assertThat(both.path("notice").isNull()).isTrue();
        String seen = door.get(path(second)).headers().firstValue("ETag").orElseThrow();

        bring(first, "implementation");
        JsonNode told = again(second).path("properties");
        assertThat(told.path("notice").asString()).isEqualTo("no_longer_fits");
        assertThat(told.path("notice_lacking_t_per_year").asDouble()).isEqualTo(20);
        assertThat(door.json("/api/exchanges?state=negotiation&" + ISLAND)
                        .at("/features/0/properties/notice")
                        .asString())
                .isEqualTo("no_longer_fits");

        // Being told something makes nobody's edit obsolete, but a reader sees that there is news.
        assertThat(door.get(path(second), "If-None-Match", seen).statusCode()).isEqualTo(200);
        HttpResponse<String> smaller = send("PATCH", path(second), "{'amount': 30}", "If-Match", seen);
        assertThat(smaller.statusCode()).as(smaller.body()).isEqualTo(200);
        assertThat(Door.read(smaller).path("properties").path("notice").isNull())
                .isTrue();
        assertThat(Door.read(smaller)
                        .path("properties")
                        .path("over_booked_t_per_year")
                        .asDouble())
                .isZero();
    }

    @Test
    void followsTheRegister() {
        JsonNode exchange = create(offer, near, ", 'amount': 60, 'name': 'Cullet'");
        bring(exchange, "discussion", "negotiation", "implementation");
        rows.load("streams", streams(40.0));
        JsonNode p = again(exchange).path("properties");
        assertThat(p.path("over_booked_t_per_year").asDouble()).isEqualTo(20);
        assertThat(p.path("notice_side").asString()).isEqualTo("offer");

        // A re-import without it takes the stream away; the exchange stays and says so.
        rows.load("streams", true, stream("near-need", "near", "need", "glass", 80.0));
        p = again(exchange).path("properties");
        assertThat(p.path("offer_gone").asBoolean()).isTrue();
        assertThat(p.path("offer_stream_id").isNull()).isTrue();
        assertThat(p.path("offer_party").asString()).isEqualTo("Glass Works");
        assertThat(p.path("need_gone").asBoolean()).isFalse();
        assertThat(p.path("notice").isNull()).isTrue();

        // It can still be edited, and a stream that comes again is found by its source and id.
        String tag = door.get(path(exchange)).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> edited = send("PATCH", path(exchange), "{'note': 'Lost.'}", "If-Match", tag);
        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
        assertThat(Door.read(edited).path("properties").path("offer_gone").asBoolean())
                .isTrue();
        rows.load("streams", streams(100.0));
        p = again(exchange).path("properties");
        assertThat(p.path("offer_gone").asBoolean()).isFalse();
        assertThat(p.path("offer_stream_id").asLong()).isEqualTo(stream("cullet"));
    }

    @Test
    void removesIdeasOnlyAndUndoesAnything() {
        JsonNode exchange = create(offer, near, ", 'amount': 60, 'impacts': [{'metric': 'co2e', 'annual_value': 5}]");
        String tag = door.get(path(exchange)).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> removed = send("DELETE", path(exchange), "", "If-Match", tag);
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(door.get(path(exchange)).statusCode()).isEqualTo(404);
        tag = removed.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> back = send("POST", path(exchange) + "/undo", "", "If-Match", tag);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(Door.read(back).at("/impacts/0/annual_value").asDouble()).isEqualTo(5);

        tag = back.headers().firstValue("ETag").orElseThrow();
        send("PATCH", path(exchange), "{'amount': 10, 'impacts': []}", "If-Match", tag);
        bring(exchange, "discussion");
        tag = door.get(path(exchange)).headers().firstValue("ETag").orElseThrow();
        assertThat(Door.read(send("DELETE", path(exchange), "", "If-Match", tag))
                        .path("code")
                        .asString())
                .isEqualTo("only_ideas_are_removed");
        HttpResponse<String> unmoved = send("POST", path(exchange) + "/undo", "", "If-Match", tag);
        assertThat(Door.read(unmoved).at("/properties/state").asString()).isEqualTo("idea");
        assertThat(Door.read(unmoved).path("transitions")).hasSize(1);
        tag = unmoved.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> unedited = send("POST", path(exchange) + "/undo", "", "If-Match", tag);
        assertThat(Door.read(unedited).at("/properties/amount").asDouble()).isEqualTo(60);
        assertThat(Door.read(unedited).path("impacts")).hasSize(1);
        tag = unedited.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> uncreated = send("POST", path(exchange) + "/undo", "", "If-Match", tag);
        assertThat(uncreated.statusCode()).isEqualTo(204);
        assertThat(door.get(path(exchange)).statusCode()).isEqualTo(404);
    }

    @Test
    void recordsWhatWasDone() {
        JsonNode exchange = create(offer, near, ", 'name': 'Recorded cullet'");
        JsonNode newest = door.json("/api/history?limit=1").at("/change_sets/0");
        assertThat(newest.path("title").asString()).isEqualTo("Recorded cullet");
        assertThat(newest.path("kind").asString()).isEqualTo("exchange");
        assertThat(newest.path("href").asString()).endsWith(path(exchange));
    }

    @Test
    void listsByFilterAndPage() {
        long park = jdbc.sql("SELECT id FROM parks.park WHERE source = :source")
                .param("source", SOURCE)
                .query(Long.class)
                .single();
        JsonNode first = create(offer, near, ", 'amount': 10, 'name': '50% cullet'");
        JsonNode second = create(offer, far, ", 'amount': 10");
        bring(second, "discussion");
        assertThat(ids("park=" + park)).containsExactly(id(second), id(first));
        assertThat(ids("state=discussion,failed&" + ISLAND)).containsExactly(id(second));
        assertThat(ids("q=50%25&" + ISLAND)).containsExactly(id(first));
        assertThat(ids("country=QB")).containsExactly(id(second));
        assertThat(ids("material_class=glass&" + ISLAND)).hasSize(2);
        assertThat(ids("material_class=gypsum&" + ISLAND)).isEmpty();
        assertThat(ids("stream=" + near)).containsExactly(id(first));
        assertThat(ids("within=POLYGON((62.5%2011,62.6%2011,62.6%2011.1,62.5%2011))"))
                .containsExactly(id(second));
        JsonNode page = door.json("/api/exchanges?limit=1&" + ISLAND);
        assertThat(page.path("numberReturned").asInt()).isOne();
        assertThat(page.path("states").path("idea").asInt()).isOne();
        assertThat(page.path("states").path("discussion").asInt()).isOne();
        JsonNode next = Door.read(door.get(Door.link(page, "next")));
        assertThat(next.at("/features/0/id").asLong()).isEqualTo(id(first));
        assertThat(Door.link(next, "next")).isNull();
        assertThat(door.get("/api/exchanges?within=POINT(1%201)").statusCode()).isEqualTo(400);
        assertThat(door.get("/api/exchanges?state=gone").statusCode()).isEqualTo(400);
    }

    private List<Long> ids(String query) {
        List<Long> ids = new ArrayList<>();
        door.json("/api/exchanges?" + query).path("features").forEach(feature -> ids.add(id(feature)));
        return ids;
    }

    private static long id(JsonNode feature) {
        return feature.path("id").asLong();
    }

    @Test
    void showsALayerOfLines() {
        JsonNode exchange = create(offer, far, ", 'amount': 10");
        JsonNode item = door.json("/ogc/collections/exchanges/items/" + id(exchange));
        assertThat(item.at("/geometry/type").asString()).isEqualTo("MultiLineString");
        assertThat(item.at("/geometry/coordinates/0/1/0").asDouble()).isEqualTo(62.52);
        assertThat(item.at("/properties/park_names").asString()).isEqualTo("West Park");
        assertThat(item.at("/properties/state").asString()).isEqualTo("idea");
        assertThat(exchange.at("/geometry/type").asString()).isEqualTo("LineString");
    }

    @Test
    void cutsALineAtTheAntimeridian() {
        JsonNode exchange = Door.read(send("POST", "/api/exchanges", """
                {'offer_party': 'East', 'offer_longitude': 179, 'offer_latitude': 0, 'need_party': 'West',
                 'need_longitude': -179, 'need_latitude': 10, 'amount_unit': 't_per_year', 'name': 'Across'}"""));
        assertThat(exchange.at("/geometry/coordinates").toString())
                .isEqualTo("[[[179.0,0.0],[180.0,5.0]],[[-180.0,5.0],[-179.0,10.0]]]");
        JsonNode item = door.json("/ogc/collections/exchanges/items/" + id(exchange));
        assertThat(item.at("/geometry/coordinates").toString().replace(".0", ""))
                .contains("[179,0],[180,5]", "[-180,5],[-179,10]");
        assertThat(exchange.at("/properties/over_booked_unknown").asString()).isEqualTo("no_stream");
    }

    @Test
    void totalsImpactsByPlaceAndPeriod() {
        String diverted = "{'metric': 'landfill_diversion', 'annual_value': 100, 'start_year': 2020,"
                + " 'persistence_years': 5, 'attribution': 0.5}";
        String saved = "{'metric': 'cost_savings', 'annual_value': 7, 'currency': 'KRW', 'price_year': 2020,"
                + " 'start_year': 2020, 'attribution': 1}";
        create(
                offer,
                near,
                ", 'state': 'completed', 'state_on': '2020', 'impacts': [%s, %s]".formatted(diverted, saved));
        create(offer, far, ", 'state': 'completed'");
        create(offer, far, ", 'impacts': [" + diverted + "]");
        JsonNode metrics = door.json("/api/exchange-metrics?from=2021&to=2022&explain=true&" + ISLAND);
        JsonNode total = total(metrics.path("verified"), "landfill_diversion");
        // 100 x 0.5 in each of two years; 100 x 0.5 x 5 over its life; the other completed one is unknown.
        assertThat(total.path("in_year").asDouble()).isEqualTo(100);
        assertThat(total.path("lifetime").asDouble()).isEqualTo(250);
        assertThat(total.path("exchanges_in_year").asInt()).isOne();
        assertThat(total.path("exchanges_without_value").asInt()).isOne();
        assertThat(total.at("/in_year_figure/inputs/0/formula").asString()).contains("attribution");
        assertThat(total(metrics.path("verified"), "cost_savings").path("unit").asString())
                .isEqualTo("KRW_2020");
        assertThat(total(metrics.path("verified"), "water").path("in_year").isNull())
                .isTrue();
        assertThat(total(metrics.path("expected"), "landfill_diversion")
                        .path("in_year")
                        .asDouble())
                .isEqualTo(100);
        assertThat(metrics.path("verified").path("exchanges").asInt()).isEqualTo(2);
        assertThat(door.json("/api/exchange-metrics?country=QB&" + ISLAND)
                        .at("/verified/exchanges")
                        .asInt())
                .isOne();
        assertThat(door.get("/api/exchange-metrics?from=2022&to=2021").statusCode())
                .isEqualTo(400);
        JsonNode same = door.json("/api/exchange-metrics?currency=KRW&price_year=2020&" + ISLAND);
        assertThat(total(same.path("verified"), "cost_savings").path("in_year").asDouble())
                .isEqualTo(7);
        HttpResponse<String> unknown = door.get("/api/exchange-metrics?currency=XTS&price_year=2020&" + ISLAND);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Door.read(unknown).path("missing").asString()).isEqualTo("exchange rate of XTS for 2020");
        assertThat(door.get("/api/exchange-metrics?currency=KRW").statusCode()).isEqualTo(400);
    }

    private static JsonNode total(JsonNode block, String metric) {
        for (JsonNode total : block.path("totals")) {
            if (total.path("metric").asString().equals(metric)) {
                return total;
            }
        }
        throw new AssertionError("no total of " + metric);
    }

    @Test
    void tellsHowManyComeHowFar() {
        JsonNode first = create(offer, near, "");
        create(offer, near, ", 'state': 'completed', 'state_on': '2021'");
        move(first, "{'to': 'discussion'}");
        JsonNode stages = door.json("/api/exchange-conversion?" + ISLAND).at("/whole/stages");
        assertThat(stages.findValuesAsString("reached")).containsExactly("2", "2", "1", "1", "1");
        JsonNode park = door.json("/api/exchange-conversion?" + ISLAND).at("/parks/0");
        assertThat(park.path("park_name").asString()).isEqualTo("West Park");
        HttpResponse<String> csv = door.get("/api/exchange-conversion?f=csv&" + ISLAND);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body()).contains("whole,,,negotiation,1,0.5,0.5,0,,0\r\n");
    }
}
