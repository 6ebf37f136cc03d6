package org.ecopark.exchange.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.Door;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
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

/** The partner search as a caller meets it. */
@EcoparkIT
class PartnerDoorIT {

    private static final String SOURCE = "partner-door";

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Door door;
    private String partners;

    @BeforeEach
    void aYardWithThreeTakers() {
        Rows rows = new Rows(shelf, transaction, SOURCE);
        rows.load(
                "facilities",
                point("yard", 60.0, 10.0, "name", "Yard"),
                point("t1", 60.01, 10.0, "name", "First"),
                point("t2", 60.02, 10.0, "name", "Second", "hazardous_permit", false),
                point("t3", 60.03, 10.0, "name", "Third"));
        rows.load(
                "streams",
                row(
                        "o",
                        "facility",
                        "yard",
                        "direction",
                        "offer",
                        "status",
                        "observed",
                        "material_class",
                        "glass",
                        "amount",
                        10.0,
                        "year",
                        2019L,
                        "hazardous",
                        false),
                row("n1", "facility", "t1", "direction", "need", "status", "available", "material_class", "glass"),
                row(
                        "n2",
                        "facility",
                        "t2",
                        "direction",
                        "need",
                        "status",
                        "observed",
                        "material_class",
                        "glass",
                        "amount",
                        4.0,
                        "grades",
                        List.of("clear"),
                        "year",
                        2019L),
                row(
                        "n3",
                        "facility",
                        "t3",
                        "direction",
                        "need",
                        "status",
                        "committed",
                        "material_class",
                        "glass",
                        "amount",
                        40.0));
        door = new Door(port);
        partners = "/api/facilities/" + id("yard") + "/partners";
    }

    @Test
    void pagesAreLinkedWithEveryParameterOfTheQuestion() {
        List<String> names = new ArrayList<>();
        String next = partners + "?limit=1&radius_km=50&direction=offer";
        while (next != null) {
            JsonNode page = door.json(next);
            page.path("features")
                    .forEach(f -> names.add(
                            f.path("properties").path("partner_facility_name").asString()));
            assertThat(page.path("reach").path(0).path("radius_straight_m").asDouble())
                    .isEqualTo(50_000);
            next = Door.link(page, "next");
        }
        assertThat(names).containsExactly("First", "Second", "Third");
    }

    @Test
    void unknownAmountsAreNullAndSaidNeverZero() {
        JsonNode first = door.json(partners).path("features").path(0).path("properties");
        assertThat(first.path("shared").isNull()).isTrue();
        assertThat(codes(first.path("notes"))).contains("amount_unknown", "outlet_unknown");
    }

    @Test
    void answersSayWhatIsObservedCommittedAndUnverified() {
        JsonNode features = door.json(partners).path("features");
        assertThat(codes(features.path(1).path("properties").path("unverified")))
                .containsExactly("grade_unknown");
        assertThat(codes(features.path(1).path("properties").path("notes"))).contains("need_observed");
        assertThat(codes(features.path(2).path("properties").path("notes"))).contains("need_committed");
        assertThat(features.path(2).path("properties").path("shared").asDouble())
                .isEqualTo(10);
    }

    @Test
    void distanceIsSaidToBeAnEstimateWithItsCircuity() {
        JsonNode answer = door.json(partners + "?lang=ko");
        assertThat(answer.path("distance").path("method").asString()).isEqualTo("estimated");
        assertThat(answer.path("distance").path("circuity").asDouble()).isEqualTo(1.4); // no country known
        assertThat(answer.path("distance").path("sentence").asString()).contains("추정");
    }

    @Test
    void streamsHavePartnersToo() {
        long need = jdbc.sql("SELECT id FROM streams.stream WHERE source = :s AND source_id = 'n3'")
                .param("s", SOURCE)
                .query(Long.class)
                .single();
        JsonNode answer = door.json("/api/streams/" + need + "/partners");
        assertThat(answer.path("features")).hasSize(1);
        assertThat(answer.path("features")
                        .path(0)
                        .path("properties")
                        .path("partner_facility_name")
                        .asString())
                .isEqualTo("Yard");
    }

    @ParameterizedTest
    @CsvSource({
        "radius_km=-1, 400, out_of_range",
        "radius_km=10001, 400, out_of_range",
        "radius_km=NaN, 400, ",
        "radius_km=far, 400, ",
        "radius=3, 400, unknown_parameter",
        "after=x, 400, unknown_page",
        "material_class=unobtainium, 400, unknown_material_class",
        "direction=up, 400, ",
        "limit=0, 400, out_of_range",
        "rejected=maybe, 400, ",
    })
    void badParametersAreAnsweredWithWhatToChange(String query, int status, String code) {
        HttpResponse<String> answer = door.get(partners + "?" + query);
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode problem = Door.read(answer);
        assertThat(problem.path("what_to_change").asString()).isNotBlank();
        if (code != null) {
            assertThat(problem.path("code").asString()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1.2, 1", "10000, 3"})
    void radiusIsTheStraightLine(String km, int expected) {
        // 0.01 degrees of longitude at 10 degrees north are 1.096 km; other tests' sites lie within 10,000 km.
        long own = 0;
        for (JsonNode feature : door.json(partners + "?radius_km=" + km).path("features")) {
            String name =
                    feature.path("properties").path("partner_facility_name").asString();
            own += List.of("First", "Second", "Third").contains(name) ? 1 : 0;
        }
        assertThat(own).isEqualTo(expected);
    }

    @Test
    void unknownFacilityIsNotFound() {
        assertThat(door.get("/api/facilities/999999999/partners").statusCode()).isEqualTo(404);
        assertThat(door.get("/api/streams/999999999/partners").statusCode()).isEqualTo(404);
    }

    private static List<String> codes(JsonNode reasons) {
        List<String> codes = new ArrayList<>();
        reasons.forEach(reason -> codes.add(reason.path("code").asString()));
        return codes;
    }

    private long id(String sourceId) {
        return jdbc.sql("SELECT id FROM facilities.facility WHERE source = :s AND source_id = :id")
                .param("s", SOURCE)
                .param("id", sourceId)
                .query(Long.class)
                .single();
    }
}
