package org.ecopark.capacity.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.capacity.competition.Competition;
import org.ecopark.capacity.competition.CompetitionTerms;
import org.ecopark.capacity.competition.Competitor;
import org.ecopark.capacity.competition.Competitor.Basis;
import org.ecopark.capacity.competition.Competitors;
import org.ecopark.capacity.competition.Level;
import org.ecopark.capacity.competition.Rivalry;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.materials.Materials;
import org.ecopark.scenarios.Area;
import org.ecopark.transport.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Supply on real rows, around 35 W, 57 S, wood of 2019 in t/yr: A gives 100, E gives 20 that are bound, B takes 50 and
 * gives 40, a yard takes 30 as wood and gives 27 as chips, D gives 500 but lies 111 km off; C is a plant of 67.
 */
@EcoparkIT
class ArisingsIT {

    private static final Place HERE = new Place(-35, -57, "GB");

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Arisings arisings;

    @Autowired
    Competitors competitors;

    @Autowired
    Materials materials;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Rows rows;

    @BeforeEach
    void register() {
        rows = new Rows(shelf, transaction, "supply-it");
        rows.load(
                "facilities",
                facility("a", -57.01),
                facility("b", -57.05),
                facility("yard", -57.10),
                Rows.point(
                        "c",
                        -35.2,
                        -57,
                        "name",
                        "C",
                        "country",
                        "GB",
                        "status",
                        "operating",
                        "installations",
                        "[{\"process\": \"wood_power\", \"capacity\": 67, \"capacity_unit\": \"t_per_year\"}]"),
                facility("d", -58.0),
                facility("e", -57.02));
        rows.load(
                "streams",
                stream("a-out", "a", "offer", "wood", 100, 2019, "observed"),
                stream("a-out-18", "a", "offer", "wood", 300, 2018, "observed"),
                stream("b-in", "b", "need", "wood", 50, 2019, "observed"),
                stream("b-out", "b", "offer", "wood", 40, 2019, "observed"),
                stream("yard-in", "yard", "need", "wood", 30, 2019, "observed"),
                stream("yard-out", "yard", "offer", "wood_chip", 27, 2019, "available"),
                stream("d-out", "d", "offer", "wood", 500, 2019, "available"),
                stream("e-out", "e", "offer", "wood", 20, 2019, "committed"));
    }

    private static LoadRow facility(String id, double latitude) {
        return Rows.point(id, -35, latitude, "name", id.toUpperCase(java.util.Locale.ROOT), "country", "GB");
    }

    private static LoadRow stream(
            String id, String facility, String direction, String material, double amount, long year, String status) {
        return Rows.row(
                id,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                status,
                "year",
                year,
                "material_class",
                material,
                "amount",
                amount,
                "amount_unit",
                "t_per_year");
    }

    private Question wood() {
        return Question.about(materials.findClass("wood").orElseThrow());
    }

    @Test
    void totalsLeaveOutWhatPassesThroughAndWhatIsBound() {
        Supply.Totals totals = arisings.around(HERE, wood()).catchment();
        assertThat(totals.arising().base()).isCloseTo(120, within(1e-9));
        assertThat(totals.passing().base()).isCloseTo(67, within(1e-9));
        assertThat(totals.committed()).isCloseTo(20, within(1e-9));
        assertThat(totals.available().base()).isCloseTo(100, within(1e-9));
        assertThat(totals.availableWithPassing().base()).isCloseTo(167, within(1e-9));
    }

    @Test
    void theNewestYearCountsUnlessOneIsAskedFor() {
        assertThat(arisings.around(HERE, wood()).years()).containsExactly(2019);
        Supply before = arisings.around(HERE, wood().inYear(2018));
        assertThat(before.catchment().arising().base()).isCloseTo(300, within(1e-9));
    }

    @Test
    void theReachIsByRoadByTimeOrByCost() {
        // 0.01 degrees of latitude are 1.11 km; by road 1.3 times that; 50 km/h.
        Source nearest = arisings.around(HERE, wood()).sources().get(0);
        assertThat(nearest.stream().site().name()).isEqualTo("A");
        assertThat(nearest.trip().roadM()).isCloseTo(1.114 * 1.3 * 1000, within(10.0));
        assertThat(nearest.trip().isEstimated()).isTrue();
        assertThat(nearest.haulCost().orElseThrow().unit()).isEqualTo("GBP_2025/t");
        assertThat(arisings.around(HERE, wood().within(Reach.km(2))).sources()).hasSize(1);
        assertThat(arisings.around(HERE, wood().within(Reach.km(200))).sources())
                .hasSize(5);
        assertThat(arisings.around(HERE, wood().within(Reach.minutes(4))).sources())
                .hasSize(2);
        double cost = nearest.haulCost().orElseThrow().value();
        assertThat(arisings.around(HERE, wood().within(Reach.cost(cost + 1e-9))).sources())
                .hasSize(1);
        assertThat(arisings.around(HERE, wood().within(Reach.cost(cost / 2))).sources())
                .isEmpty();
    }

    @Test
    void anAreaHasItsOwnSumsAndARepresentativePoint() {
        Area area = Area.ofShape("{\"type\": \"Polygon\", \"coordinates\":"
                + " [[[-35.005,-57.015],[-34.995,-57.015],[-34.995,-57.005],[-35.005,-57.005],[-35.005,-57.015]]]}");
        Place place = arisings.findPlace(area).orElseThrow();
        assertThat(place.longitude()).isCloseTo(-35, within(1e-6));
        assertThat(place.country()).isEqualTo("GB");
        Supply supply = arisings.around(place, area, wood());
        assertThat(supply.inArea().arising().base()).isCloseTo(100, within(1e-9));
        assertThat(supply.catchment().arising().base()).isCloseTo(120, within(1e-9));
        assertThat(arisings.findPlace(Area.ofZone(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void aParkWithoutTenantsSaysTheCountryToo() {
        assertThat(arisings.findCountry(-33.2, -59.2)).isEmpty();
        jdbc.sql("INSERT INTO parks.park (source, source_id, name, country, location)"
                        + " VALUES ('arisings', 'lonely', 'Lonely', 'KR', ST_Point(-33, -59, 4326))")
                .update();
        try {
            assertThat(arisings.findCountry(-33.2, -59.2)).contains("KR");
            Area near = Area.ofShape("{\"type\": \"Point\", \"coordinates\": [-33.2, -59.2]}");
            assertThat(arisings.findPlace(near).orElseThrow().country()).isEqualTo("KR");
        } finally {
            jdbc.sql("DELETE FROM parks.park WHERE source = 'arisings' AND source_id = 'lonely'")
                    .update();
        }
    }

    @Test
    void plantsCompeteByWhatIsStatedOrBySeenIntake() {
        Supply supply = arisings.around(HERE, wood());
        Rivalry rivalry = competitors.facing(supply, CompetitionTerms.usual());
        Map<String, Competitor> byName =
                rivalry.competitors().stream().collect(Collectors.toMap(Competitor::name, c -> c));
        assertThat(byName.get("C").basis()).isEqualTo(Basis.STATED);
        assertThat(byName.get("C").capacity().value()).isEqualTo(67);
        // 50 in less 40 out.
        assertThat(byName.get("B").basis()).isEqualTo(Basis.INTAKE);
        assertThat(byName.get("B").capacity().value()).isCloseTo(10, within(1e-9));
        // A lies 1.4 km off the new plant and 5.8 km off B: by short haul it all comes here.
        assertThat(rivalry.market(Level.BASE).joinedBy(1000).total()).isCloseTo(100, within(1e-9));
        // Nothing here: B takes 10, the yard 3, C 67.
        double[] taken = rivalry.market(Level.BASE).joinedBy(0).taken();
        assertThat(java.util.Arrays.stream(taken).sum()).isCloseTo(80, within(1e-9));
        long plant = byName.get("C").facility();
        assertThat(competitors
                        .facing(supply, CompetitionTerms.usual().without(Set.of(plant)))
                        .competitors())
                .extracting(Competitor::name)
                .doesNotContain("C");
    }

    @Test
    void gravityWithoutAnObservedHaulRestsOnAnAssumption() {
        Rivalry rivalry = competitors.facing(
                arisings.around(HERE, wood()), CompetitionTerms.usual().under(Competition.Rule.GRAVITY));
        assertThat(rivalry.decayFigure().provenance().key()).isEqualTo("assumed");
        double total = rivalry.market(Level.BASE).joinedBy(100).total();
        assertThat(total).isStrictlyBetween(0.0, 100.0);
    }

    @Test
    void whatIsAgreedIsNotFreeAnyMore() {
        Door door = new Door(port);
        long offer = arisings.around(HERE, wood()).sources().get(0).stream().id();
        HttpResponse<String> made = door.send(
                "POST",
                "/api/exchanges",
                "{\"offer_stream_id\": " + offer
                        + ", \"need_party\": \"somebody\", \"state\": \"completed\", \"amount\": 30,"
                        + " \"amount_unit\": \"t_per_year\"}",
                "Content-Type",
                "application/json");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        try {
            Supply.Totals totals = arisings.around(HERE, wood()).catchment();
            assertThat(totals.committed()).isCloseTo(50, within(1e-9));
            assertThat(totals.available().base()).isCloseTo(70, within(1e-9));
        } finally {
            jdbc.sql("DELETE FROM exchange.exchange WHERE offer_stream_id = :offer")
                    .param("offer", offer)
                    .update();
        }
    }
}
