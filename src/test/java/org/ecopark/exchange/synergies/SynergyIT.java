package org.ecopark.exchange.synergies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.exchange.matching.Market;
import org.ecopark.exchange.matching.Pairing;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.valuation.Moves;
import org.ecopark.exchange.valuation.NeedFacts;
import org.ecopark.exchange.valuation.OfferFacts;
import org.ecopark.exchange.valuation.Valuation;
import org.ecopark.exchange.valuation.ValuationSettings;
import org.ecopark.exchange.valuation.Valuer;
import org.ecopark.exchange.valuation.View;
import org.ecopark.exchange.valuation.Worth;
import org.ecopark.jobs.Jobs;
import org.ecopark.layers.LayerVersions;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.materials.Materials;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.scenarios.Scenario;
import org.ecopark.transport.Place;
import org.ecopark.transport.TravelCosts;
import org.ecopark.transport.Trip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Runs over the register as a caller meets them. Rows lie around 77.5 W, 60 S, where no other test has any. */
@EcoparkIT
class SynergyIT {

    private static final String SOURCE = "synergy-it";
    private static final String BOX = "&bbox=-79,-61,-76,-59";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Jobs jobs;

    @Autowired
    SynergyRepository repository;

    @Autowired
    MarketColumnsRepository columns;

    @Autowired
    SynergyRowsRepository rowsRepository;

    @Autowired
    Materials materials;

    @Autowired
    Pairing pairing;

    @Autowired
    LayerVersions versions;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Market market;

    @Autowired
    TravelCosts travel;

    @Autowired
    Valuer valuer;

    @Autowired
    Moves moves;

    @LocalServerPort
    int port;

    private Door door;
    private Rows rows;

    @BeforeEach
    void aYardWithTakers() {
        door = new Door(port);
        rows = new Rows(shelf, transaction, SOURCE);
        rows.load(
                "facilities",
                point("yard", -77.5, -60.0, "name", "Yard", "country", "GB"),
                point("near", -77.4, -60.0, "name", "Near", "country", "GB"),
                point("far", -77.0, -60.0, "name", "Far", "country", "GB"),
                point("beside", -77.5, -60.0, "name", "Beside", "country", "GB"),
                point("away", -76.1, -60.9, "name", "Away", "country", "GB"));
        rows.load(
                "streams",
                stream("o", "yard", "offer", "glass", 100.0),
                stream("own", "yard", "need", "glass", 100.0),
                stream("n1", "near", "need", "glass", 30.0),
                stream("n2", "far", "need", "glass", 80.0),
                stream("n3", "beside", "need", "glass", null),
                stream("n4", "away", "need", "glass", 500.0),
                stream("other", "near", "need", "gypsum", 10.0));
    }

    private static LoadRow stream(String id, String facility, String direction, String materialClass, Double amount) {
        return amount == null
                ? row(
                        id,
                        "facility",
                        facility,
                        "direction",
                        direction,
                        "status",
                        "available",
                        "material_class",
                        materialClass,
                        "hazardous",
                        false)
                : row(
                        id,
                        "facility",
                        facility,
                        "direction",
                        direction,
                        "status",
                        "available",
                        "material_class",
                        materialClass,
                        "hazardous",
                        false,
                        "amount",
                        amount);
    }

    private JsonNode run(String parameters) {
        HttpResponse<String> started = door.send("POST", "/api/synergy-runs" + parameters, "");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        String job = started.headers().firstValue("Location").orElseThrow();
        JsonNode answer = Door.read(started);
        assertThat(job)
                .isEqualTo(answer.path("job").asString())
                .endsWith("/api/jobs/" + answer.path("id").asLong());
        for (int i = 0; i < 600; i++) {
            JsonNode now = door.json(job);
            if (now.path("state").asString().equals("finished")) {
                assertThat(now.path("result").asString())
                        .isEqualTo(answer.path("href").asString());
                return door.json(answer.path("href").asString());
            }
            assertThat(now.path("state").asString()).as(now.toString()).isIn("waiting", "running");
            sleep();
        }
        throw new AssertionError("The run did not end");
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<JsonNode> synergies(String query) {
        List<JsonNode> found = new ArrayList<>();
        door.json("/ogc/collections/synergies/items?limit=1000" + query)
                .path("features")
                .forEach(feature -> found.add(feature.path("properties")));
        return found;
    }

    private JsonNode synergy(List<JsonNode> all, String need) {
        return all.stream()
                .filter(each -> each.path("need_id").asLong() == id(need))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no pair with " + need + " in " + all));
    }

    private long id(String stream) {
        return jdbc.sql("SELECT id FROM streams.stream WHERE source = :source AND source_id = :id")
                .param("source", SOURCE)
                .param("id", stream)
                .query(Long.class)
                .single();
    }

    /** 0.1 degrees of longitude at 60 S are 5.58 km, 0.5 are 27.9 km; "Away" is 125 km off. */
    @Test
    void keepsThePairsWithinTheRadiusWithTheirAmountsAndRanks() {
        JsonNode run = run("?radius_km=50");
        List<JsonNode> found = synergies(BOX);
        assertThat(found).hasSize(3);
        JsonNode far = synergy(found, "n2");
        assertThat(far.path("offer_rank").asInt()).isEqualTo(1);
        assertThat(far.path("shared_amount").asDouble()).isEqualTo(80);
        assertThat(far.path("amount_unit").asString()).isEqualTo("t_per_year");
        assertThat(far.path("distance_m").asDouble()).isBetween(27_850.0, 27_950.0);
        assertThat(far.path("road_distance_m").asDouble()
                        / far.path("distance_m").asDouble())
                .isCloseTo(1.3, within(1e-9));
        assertThat(far.path("match_grade").asString()).isEqualTo("same_class");
        assertThat(far.path("stale").asBoolean()).isFalse();
        assertThat(far.path("offer_facility_name").asString()).isEqualTo("Yard");
        assertThat(far.path("need_facility_name").asString()).isEqualTo("Far");
        JsonNode near = synergy(found, "n1");
        assertThat(near.path("offer_rank").asInt()).isEqualTo(2);
        assertThat(near.path("need_rank").asInt()).isEqualTo(1);
        JsonNode unknown = synergy(found, "n3");
        assertThat(unknown.path("offer_rank").asInt()).isEqualTo(3);
        assertThat(unknown.path("shared_amount").isNull()).isTrue();
        assertThat(unknown.path("distance_m").asDouble()).isZero();
        assertThat(run.path("found").path("pairs_matched").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(run.path("reach").asString()).isEqualTo("radius");
    }

    /** The distances of the layer are those of PostGIS, and the pairs those of a plain join over the register. */
    @Test
    void agreesWithAPlainJoinOverTheWholeRegister() {
        long run = run("?radius_km=200&best=25").path("id").asLong();
        TreeMap<String, Double> expected = new TreeMap<>();
        jdbc.sql("""
                        SELECT o.id || '-' || n.id AS pair, ST_Distance(o.location::geography, n.location::geography) AS m
                        FROM streams.stream o JOIN streams.stream n ON n.direction = 'need' AND o.direction = 'offer'
                         AND n.class_id = o.class_id AND n.facility_id <> o.facility_id
                        WHERE o.source = 'synergy-it' AND n.source = 'synergy-it'
                          AND ST_DWithin(o.location::geography, n.location::geography, 200000)
                        """).query(row -> {
            expected.put(row.getString(1), row.getDouble(2));
        });
        TreeMap<String, Double> found = new TreeMap<>();
        synergies(BOX + "&run=" + run)
                .forEach(each -> found.put(
                        each.path("offer_id").asLong() + "-"
                                + each.path("need_id").asLong(),
                        each.path("distance_m").asDouble()));
        assertThat(found.keySet()).isEqualTo(expected.keySet()).hasSize(4);
        found.forEach((pair, metres) ->
                assertThat(Math.abs(metres - expected.get(pair))).isLessThan(1e-7 + 1e-9 * metres));
    }

    /** The partner search judges one stream at a time, by rings in the database: another way to the same pairs. */
    @Test
    void agreesWithThePartnerSearchOfEveryStream() {
        mixedRegister();
        long run = run("?radius_km=60&best=25").path("id").asLong();
        List<JsonNode> kept = synergies("&run=" + run + "&bbox=-79,-66,-76,-62");
        long pairs = 0;
        for (long stream : jdbc.sql("SELECT id FROM streams.stream WHERE source = 'synergy-mix' ORDER BY id")
                .query(Long.class)
                .list()) {
            JsonNode partners = door.json("/api/streams/" + stream + "/partners?radius_km=60&limit=1000");
            assertThat(streamOf(run, stream, "&bbox=-79,-66,-76,-62")
                            .path("partners")
                            .asInt())
                    .isEqualTo(partners.path("features").size());
            for (JsonNode feature : partners.path("features")) {
                pairs += same(feature.path("properties"), kept) ? 1 : 0;
            }
        }
        assertThat(pairs).as("each pair is met from both of its streams").isEqualTo(2L * kept.size());
        assertThat(kept.stream()
                        .map(each -> each.path("match_grade").asString())
                        .distinct())
                .hasSizeGreaterThan(2);
    }

    /** Whether the layer keeps the pair; what it says of it must be the same. */
    private static boolean same(JsonNode partner, List<JsonNode> kept) {
        boolean offers = partner.path("stream_direction").asString().equals("offer");
        long offer = partner.path(offers ? "stream_id" : "partner_stream_id").asLong();
        long need = partner.path(offers ? "partner_stream_id" : "stream_id").asLong();
        for (JsonNode each : kept) {
            if (each.path("offer_id").asLong() == offer && each.path("need_id").asLong() == need) {
                assertThat(each.path("match_grade")).isEqualTo(partner.path("match_grade"));
                assertThat(Math.round(each.path("match_score").asDouble() * 1000) / 1000.0)
                        .isEqualTo(partner.path("match_score").asDouble());
                assertThat(each.path("shared_amount")).isEqualTo(partner.path("shared"));
                assertThat(each.path("shared_amount_high")).isEqualTo(partner.path("shared_high"));
                assertThat(Math.round(each.path("distance_m").asDouble() * 10) / 10.0)
                        .isEqualTo(partner.path("straight_distance_m").asDouble());
                assertThat(each.path("unverified").size())
                        .isLessThanOrEqualTo(partner.path("unverified").size());
                return true;
            }
        }
        return false;
    }

    /** Facilities and streams by a seeded chance: wood and heat, with codes, grades, hazard, permits and months. */
    private void mixedRegister() {
        Random random = new Random(9);
        Rows mix = new Rows(shelf, transaction, "synergy-mix");
        List<LoadRow> facilities = new ArrayList<>();
        List<LoadRow> streams = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            facilities.add(
                    random.nextInt(3) == 0
                            ? point("f" + i, -78 + random.nextDouble(), -64 + random.nextDouble(), "name", "F" + i)
                            : point(
                                    "f" + i,
                                    -78 + random.nextDouble(),
                                    -64 + random.nextDouble(),
                                    "name",
                                    "F" + i,
                                    "hazardous_permit",
                                    random.nextBoolean()));
            boolean offer = random.nextBoolean();
            List<Object> values = new ArrayList<>(List.of("facility", "f" + i, "direction", offer ? "offer" : "need"));
            values.addAll(List.of("status", "available"));
            boolean heat = random.nextInt(4) == 0;
            values.addAll(List.of("material_class", heat ? "heat_lt100" : random.nextBoolean() ? "wood" : "wood_chip"));
            if (random.nextInt(4) > 0) {
                values.addAll(List.of("amount", 10.0 + random.nextInt(90)));
            }
            if (heat && random.nextBoolean()) {
                values.addAll(List.of("monthly_shares", Collections.nCopies(12, 1 / 12.0)));
            }
            if (!heat && random.nextBoolean()) {
                values.addAll(List.of("grades", random.nextBoolean() ? List.of("A") : List.of("A", "B")));
            }
            if (!heat && offer && random.nextBoolean()) {
                values.addAll(List.of("hazardous", random.nextInt(3) == 0));
            }
            if (!heat && !offer && random.nextInt(3) == 0) {
                values.addAll(List.of("accepted_codes", List.of("170201")));
            }
            if (!heat && offer && random.nextInt(3) == 0) {
                values.addAll(List.of("code_system", "low", "code", random.nextBoolean() ? "170201" : "030105"));
            }
            streams.add(row("s" + i, values.toArray()));
        }
        mix.load("facilities", facilities.toArray(LoadRow[]::new));
        assertThat(mix.load("streams", streams.toArray(LoadRow[]::new)).rejected())
                .as(() -> mix.issues().toString())
                .isZero();
    }

    /** Ranks by bare numbers are held against the valuation of each pair with all its proofs. */
    @Test
    void gainsAreThoseOfTheValuationAndRanksGoByThem() {
        rows.load(
                "streams",
                stream("wood", "yard", "offer", "wood", 100.0),
                stream("w1", "near", "need", "wood", 30.0),
                stream("w2", "far", "need", "wood", 90.0),
                stream("w3", "beside", "need", "wood", null));
        JsonNode run = run("?radius_km=50");
        assertThat(run.path("ranking").asString()).isEqualTo("gain");
        assertThat(run.path("found").path("money").asString()).isEqualTo("EUR_2025");
        List<JsonNode> found = synergies(BOX);
        assertThat(run.path("found").path("synergies_valued").asLong()).isGreaterThanOrEqualTo(2);
        TreeMap<Integer, Double> gains = new TreeMap<>();
        for (String need : List.of("w1", "w2")) {
            JsonNode pair = synergy(found, need);
            double expected = gain(id("wood"), id(need));
            double perUnit = pair.path("gain_system_per_unit").asDouble(Double.NaN);
            assertThat(perUnit).isCloseTo(expected, within(1e-6));
            assertThat(pair.path("money").asString()).isEqualTo("EUR_2025");
            assertThat(pair.path("gain_system_per_year").asDouble())
                    .isCloseTo(expected * pair.path("shared_amount").asDouble(), within(1e-3));
            gains.put(
                    pair.path("offer_rank").asInt(),
                    perUnit * pair.path("shared_amount").asDouble());
        }
        assertThat(gains.keySet()).containsExactly(1, 2);
        assertThat(gains.get(1)).isGreaterThan(gains.get(2));
        JsonNode unknown = synergy(found, "w3");
        assertThat(unknown.path("gain_system_per_year").isNull()).isTrue();
        assertThat(unknown.path("offer_rank").asInt()).isEqualTo(3);
        run("?radius_km=50&ranking=shared_amount");
        assertThat(synergy(synergies(BOX), "w2").path("offer_rank").asInt()).isEqualTo(1);
        rows.load("streams", true, stream("o", "yard", "offer", "glass", 100.0));
    }

    private double gain(long offerId, long needId) {
        Stream offer = market.stream(Scenario.base(), offerId);
        Stream need = market.stream(Scenario.base(), needId);
        ValuationSettings settings = ValuationSettings.usual().withBasis(new MoneyBasis("EUR", ValuationSettings.YEAR));
        Trip trip = travel.trip(place(offer), place(need));
        Worth worth = valuer.worth(
                new OfferFacts(
                        offer.materialClass(),
                        offer.grades(),
                        offer.hazardous(),
                        offer.site().country()),
                NeedFacts.of(need.process()),
                settings);
        Figure gain = Valuation.of(worth, moves.of(trip, offer.materialClass(), null, "GB", settings), null)
                .gains()
                .get(View.SYSTEM);
        assertThat(gain).as(() -> worth.missing().toString()).isNotNull();
        return gain.value();
    }

    private static Place place(Stream stream) {
        return new Place(
                stream.site().longitude(),
                stream.site().latitude(),
                stream.site().country());
    }

    @Test
    void reachOfTheClassCutsTheEstimatedRoad() {
        // "Away" is 125 km off in a straight line, which are 163 by British roads.
        double reachKm = reach("glass");
        run("");
        assertThat(synergies(BOX).stream().anyMatch(each -> each.path("need_id").asLong() == id("n4")))
                .isEqualTo(reachKm >= 125 * 1.3);
    }

    private double reach(String materialClass) {
        for (JsonNode each : door.json("/api/materials/classes").path("classes")) {
            if (each.path("key").asString().equals(materialClass)) {
                return each.path("reach_km").asDouble();
            }
        }
        throw new AssertionError("no class " + materialClass);
    }

    @Test
    void bestBoundsWhatIsKeptButNotWhatIsCounted() {
        long run = run("?radius_km=50&best=1").path("id").asLong();
        List<JsonNode> found = synergies(BOX + "&run=" + run);
        // Every need keeps its only offer; the offer keeps its best need.
        assertThat(found).hasSize(3);
        assertThat(found.stream().filter(each -> !each.path("offer_rank").isNull()))
                .hasSize(1);
        JsonNode offer = streamOf(run, "o");
        assertThat(offer.path("partners").asInt()).isEqualTo(3);
        assertThat(offer.path("partners_of_unknown_amount").asInt()).isEqualTo(1);
        assertThat(offer.path("reachable_amount").asDouble()).isEqualTo(100);
        assertThat(streamOf(run, "n1").path("reachable_amount").asDouble()).isEqualTo(30);
        assertThat(streamOf(run, "n3").path("reachable_amount").isNull()).isTrue();
        assertThat(streamOf(run, "n4").path("partners").asInt()).isZero();
        assertThat(streamOf(run, "n4").path("reachable_amount").asDouble()).isZero();
        assertThat(streamOf(run, "own").path("partners").asInt())
                .as("its own facility's offer")
                .isZero();
    }

    private JsonNode streamOf(long run, String stream) {
        return streamOf(run, id(stream), BOX);
    }

    private JsonNode streamOf(long run, long stream, String box) {
        for (JsonNode feature : door.json("/ogc/collections/synergy_streams/items?limit=1000&run=" + run + box)
                .path("features")) {
            if (feature.path("properties").path("stream_id").asLong() == stream) {
                return feature.path("properties");
            }
        }
        throw new AssertionError("no stream " + stream);
    }

    @Test
    void classesAddUpToTheirStreams() {
        JsonNode run = run("?radius_km=50");
        JsonNode glass = null;
        for (JsonNode each : run.path("classes")) {
            if (each.path("material_class").asString().equals("glass")
                    && each.path("direction").asString().equals("need")) {
                glass = each;
            }
        }
        double amount = jdbc.sql("""
                        SELECT sum(s.amount) FROM streams.stream s JOIN materials.material_class m ON m.id = s.class_id
                        WHERE m.key = 'glass' AND s.direction = 'need' AND s.visibility = 'public'
                        """).query(Double.class).single();
        assertThat(glass).isNotNull();
        assertThat(glass.path("amount").asDouble()).isEqualTo(amount);
        assertThat(glass.path("streams_of_unknown_amount").asInt()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void runsSayWhenTheRegisterHasChangedSince() {
        JsonNode run = run("?radius_km=50");
        assertThat(run.path("found").path("stale").asBoolean()).isFalse();
        rows.load("streams", stream("n1", "near", "need", "glass", 31.0));
        JsonNode later = door.json(run.path("href").asString());
        assertThat(later.path("found").path("stale").asBoolean()).isTrue();
        assertThat(synergies(BOX + "&run=" + run.path("id").asLong()))
                .isNotEmpty()
                .allMatch(each -> each.path("stale").asBoolean());
    }

    @Test
    void newestFinishedRunIsShownUntilItIsTakenAway() {
        long first = run("?radius_km=50").path("id").asLong();
        long second = run("?radius_km=10").path("id").asLong();
        assertThat(synergies(BOX)).hasSize(2).allMatch(each -> each.path("run").asLong() == second);
        HttpResponse<String> gone = door.send("DELETE", "/api/synergy-runs/" + second, "");
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(synergies(BOX)).hasSize(3).allMatch(each -> each.path("run").asLong() == first);
        assertThat(door.get("/api/synergy-runs/" + second).statusCode()).isEqualTo(404);
        assertThat(Door.read(door.get("/api/synergy-runs/" + second))
                        .path("code")
                        .asString())
                .isEqualTo("unknown_synergy_run");
        assertThat(jdbc.sql("SELECT count(*) FROM exchange.synergy_stream WHERE run_id = :run")
                        .param("run", second)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void yearKeepsOtherYearsOut() {
        long run = run("?radius_km=50&year=2019").path("id").asLong();
        assertThat(synergies(BOX + "&run=" + run)).isEmpty();
    }

    @Test
    void listsRunsNewestFirst() {
        long first = run("?radius_km=1").path("id").asLong();
        long second = run("?radius_km=2").path("id").asLong();
        JsonNode page = door.json("/api/synergy-runs?limit=1");
        assertThat(page.path("synergy_runs").path(0).path("id").asLong()).isEqualTo(second);
        JsonNode next = door.json(page.path("next").asString());
        assertThat(next.path("synergy_runs").path(0).path("id").asLong()).isEqualTo(first);
        assertThat(next.path("synergy_runs").path(0).path("radius_km").asDouble())
                .isEqualTo(1);
    }

    @Test
    void refusesWhatItCannotDo() {
        for (String wrong : List.of("?radius_km=1001", "?radius_km=-1", "?best=0", "?best=26", "?year=x", "?k=3")) {
            assertThat(door.send("POST", "/api/synergy-runs" + wrong, "").statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(door.send("DELETE", "/api/synergy-runs/999999999", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void firstRunStartsByItselfWhereSamplesAreWantedAndNoneWasFinished() {
        run("?radius_km=5");
        assertThat(firstRuns(true)).as("there is a finished run").isZero();
        for (long id : jdbc.sql("SELECT id FROM exchange.synergy_run")
                .query(Long.class)
                .list()) {
            assertThat(door.send("DELETE", "/api/synergy-runs/" + id, "").statusCode())
                    .isEqualTo(204);
        }
        assertThat(firstRuns(false)).as("samples are not wanted").isZero();
        assertThat(firstRuns(true)).isEqualTo(1);
        for (int i = 0; i < 600 && synergies(BOX).isEmpty(); i++) {
            sleep();
        }
        assertThat(synergies(BOX)).isNotEmpty();
    }

    /** How many runs a server's readiness starts. */
    private long firstRuns(boolean demo) {
        String count = "SELECT count(*) FROM exchange.synergy_run";
        long before = jdbc.sql(count).query(Long.class).single();
        new SynergyRuns(
                        jobs,
                        repository,
                        columns,
                        rowsRepository,
                        materials,
                        pairing,
                        travel,
                        valuer,
                        moves,
                        versions,
                        transactions,
                        demo)
                .first();
        return jdbc.sql(count).query(Long.class).single() - before;
    }
}
