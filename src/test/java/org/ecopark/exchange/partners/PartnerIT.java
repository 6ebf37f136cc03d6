package org.ecopark.exchange.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.exchange.partners.PartnerQuery.PageKey;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.measure.Distance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EcoparkIT
class PartnerIT {

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PartnerFinder finder;

    @Autowired
    JdbcClient jdbc;

    private String source;
    private Rows rows;

    @BeforeEach
    void ownSource(TestInfo test) {
        source = "partners-" + test.getTestMethod().orElseThrow().getName();
        rows = new Rows(shelf, transaction, source);
    }

    @Test
    void nearestComesFirstAndReachCutsByEstimatedRoad() {
        // Wood reaches 60 km by road; at 56 degrees north one degree of longitude is 62.4 km, circuity GB 1.3.
        rows.load(
                "facilities",
                point("yard", -3.0, 56.0, "name", "Yard", "country", "GB"),
                point("near", -3.2, 56.0, "name", "Near", "country", "GB"), // 12.5 km
                point("edge", -3.7, 56.0, "name", "Edge", "country", "GB"), // 43.7 km, by road 56.8
                point("far", -3.8, 56.0, "name", "Far", "country", "GB")); // 49.9 km, by road 64.9
        rows.load(
                "streams",
                stream("offer", "yard", "offer", "wood", 100),
                stream("far", "far", "need", "wood", 100),
                stream("edge", "edge", "need", "wood", 30),
                stream("near", "near", "need", "wood", 200));
        Partners partners = finder.ofFacility(facility("yard"), query(null, 10, null));

        assertThat(names(partners)).containsExactly("Near", "Edge");
        assertThat(partners.found().get(1).shared().amount().base()).isEqualTo(30);
        assertThat(partners.more()).isFalse();
        assertThat(names(finder.ofFacility(facility("yard"), query(60.0, 10, null))))
                .containsExactly("Near", "Edge", "Far");
        assertThat(names(finder.ofFacility(facility("yard"), query(0.0, 10, null))))
                .isEmpty();
    }

    @Test
    void ownFacilityIsNoPartnerAndNeighboursOnTheSamePointAre() {
        rows.load("facilities", point("a", 0.5, 45, "name", "A"), point("b", 0.5, 45, "name", "B"));
        rows.load(
                "streams",
                stream("a1", "a", "offer", "glass", 5),
                stream("a2", "a", "need", "glass", 5),
                stream("b1", "b", "need", "glass", 5));
        assertThat(names(finder.ofFacility(facility("a"), query(0.0, 10, null))))
                .containsExactly("B");
    }

    @Test
    void rejectedOnesComeWithTheirReasons() {
        rows.load(
                "facilities",
                point("giver", 5, 45, "name", "Giver"),
                point("taker", 5.01, 45, "name", "Taker", "hazardous_permit", false));
        rows.load(
                "streams",
                row(
                        "o",
                        "facility",
                        "giver",
                        "direction",
                        "offer",
                        "status",
                        "available",
                        "code",
                        "170204",
                        "amount",
                        1.0),
                stream("n", "taker", "need", "wood", 1));
        Partners partners =
                finder.ofFacility(facility("giver"), new PartnerQuery(null, null, null, null, true, null, 10));
        assertThat(partners.found()).isEmpty();
        assertThat(partners.rejected())
                .singleElement()
                .satisfies(synergy -> assertThat(synergy.judgement().reasons())
                        .extracting(r -> r.code())
                        .contains("hazardous_without_permit"));
    }

    /** The second way: every pair by a plain join on the ellipsoid, without index, limit or paging. */
    @ParameterizedTest
    @CsvSource({"25, 40", "179.9, -17", "-179.99, 66", "20, 89.6"})
    void pagesTogetherAreExactlyWhatAPlainJoinFinds(double longitude, double latitude) {
        source += longitude;
        rows = new Rows(shelf, transaction, source);
        scatter(longitude, latitude);
        List<String> all = plainJoin(120_000);
        assertThat(everyPage(facility("asker"), 120.0, 37)).isEqualTo(all).hasSizeGreaterThan(300);
    }

    /** An asker and clusters around it: a third of the others on one single point, as head-office addresses are. */
    private void scatter(double longitude, double latitude) {
        Random random = new Random(20261121);
        double narrowing = Math.cos(Math.toRadians(latitude)) / Math.cos(Math.toRadians(40));
        List<LoadRow> facilities = new ArrayList<>(List.of(point("asker", longitude, latitude, "name", "Asker")));
        List<LoadRow> streams = new ArrayList<>(List.of(
                stream("o1", "asker", "offer", "metals", 10),
                stream("o2", "asker", "offer", "ferrous", 10),
                stream("o3", "asker", "need", "paper_card", 10)));
        List<String> classes = List.of("ferrous", "metals", "aluminium", "paper_card", "wood");
        for (int i = 0; i < 1500; i++) {
            double spread = i % 3 == 0 ? 0 : 1;
            double east = longitude + (0.3 + spread * random.nextGaussian()) / narrowing;
            double north = Math.min(latitude + 0.2 + spread * random.nextGaussian(), 89.9);
            facilities.add(point("f" + i, Math.IEEEremainder(east, 360), north, "name", "F" + i));
            streams.add(stream(
                    "s" + i, "f" + i, i % 4 == 0 ? "offer" : "need", classes.get(random.nextInt(classes.size())), 1));
        }
        rows.load("facilities", facilities.toArray(LoadRow[]::new));
        rows.load("streams", streams.toArray(LoadRow[]::new));
    }

    private List<String> everyPage(long facility, double radiusKm, int limit) {
        List<String> pairs = new ArrayList<>();
        PageKey after = null;
        Partners page;
        do {
            page = finder.ofFacility(facility, query(radiusKm, limit, after));
            for (Synergy synergy : page.found()) {
                pairs.add(synergy.own().id() + "-" + synergy.partner().id());
                after = PageKey.of(synergy);
            }
        } while (page.more());
        assertThat(page.cut()).isFalse();
        return pairs;
    }

    private List<String> plainJoin(double radiusM) {
        return jdbc.sql("""
                        WITH fits(offer, need) AS (VALUES ('ferrous', 'ferrous'), ('metals', 'metals'),
                            ('ferrous', 'metals'), ('aluminium', 'metals'), ('metals', 'ferrous'), ('metals', 'aluminium'),
                            ('aluminium', 'aluminium'), ('paper_card', 'paper_card'))
                        SELECT a.id || '-' || b.id
                        FROM streams.stream a
                        JOIN facilities.facility f ON f.id = a.facility_id AND f.source_id = 'asker'
                        JOIN materials.material_class ma ON ma.id = a.class_id
                        JOIN streams.stream b ON b.source = a.source AND b.direction <> a.direction
                            AND b.facility_id <> a.facility_id
                        JOIN materials.material_class mb ON mb.id = b.class_id
                        JOIN fits ON (fits.offer, fits.need) = (CASE WHEN a.direction = 'offer' THEN ma.key ELSE mb.key END,
                                                               CASE WHEN a.direction = 'offer' THEN mb.key ELSE ma.key END)
                        WHERE a.source = :source
                          AND ST_Distance(a.location::geography, b.location::geography) <= :radius
                        ORDER BY ST_Distance(a.location::geography, b.location::geography), b.id, a.id
                        """)
                .param("source", source)
                .param("radius", radiusM)
                .query(String.class)
                .list();
    }

    private static LoadRow stream(String id, String facility, String direction, String materialClass, double amount) {
        return row(
                id,
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "available",
                "material_class",
                materialClass,
                "amount",
                amount,
                "hazardous",
                false);
    }

    private static PartnerQuery query(Double radiusKm, int limit, PageKey after) {
        Distance radius = radiusKm == null ? null : Distance.ofKilometres(radiusKm);
        return new PartnerQuery(radius, null, null, null, false, after, limit);
    }

    private long facility(String sourceId) {
        return jdbc.sql("SELECT id FROM facilities.facility WHERE source = :source AND source_id = :id")
                .param("source", source)
                .param("id", sourceId)
                .query(Long.class)
                .single();
    }

    private static List<String> names(Partners partners) {
        return partners.found().stream().map(s -> s.partner().site().name()).toList();
    }
}
