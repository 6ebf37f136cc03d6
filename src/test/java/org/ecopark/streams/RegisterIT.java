package org.ecopark.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecopark.Rows.point;
import static org.ecopark.Rows.row;
import static org.ecopark.Rows.shape;

import java.util.List;
import java.util.Map;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.layers.load.LoadResult;
import org.ecopark.layers.shelf.Feature;
import org.ecopark.layers.shelf.FeaturePage;
import org.ecopark.layers.shelf.LayerQuery;
import org.ecopark.layers.shelf.LayerShelf;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EcoparkIT
class RegisterIT {

    @Autowired
    LayerShelf shelf;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private String source;
    private Rows rows;

    @BeforeEach
    void ownSource(TestInfo test) {
        source = "register-" + test.getTestMethod().orElseThrow().getName();
        rows = new Rows(shelf, transaction, source);
    }

    @Test
    void insertsUpdatesAndLeavesUnchangedRowsAlone() {
        LoadResult first = rows.load(
                "facilities", point("a", -3.1, 56.1, "name", "Yard A"), point("b", -3.2, 56.2, "name", "Yard B"));
        long versionOfA = only("facilities", "source_id = 'a'").version();
        LoadResult second = rows.load(
                "facilities", point("a", -3.1, 56.1, "name", "Yard A"), point("b", -3.2, 56.2, "name", "Yard B2"));

        assertThat(first).isEqualTo(new LoadResult(2, 0, 0, 0, 0));
        assertThat(second).isEqualTo(new LoadResult(0, 1, 1, 0, 0));
        assertThat(only("facilities", "source_id = 'a'").version()).isEqualTo(versionOfA);
        assertThat(only("facilities", "source_id = 'b'").version()).isEqualTo(2);
    }

    @Test
    void prunesOnlyWhenAsked() {
        rows.load("facilities", point("a", 1, 51, "name", "A"), point("b", 1, 51, "name", "B"));
        assertThat(rows.load("facilities", point("a", 1, 51, "name", "A")).pruned())
                .isZero();
        assertThat(rows.load("facilities", true, point("a", 1, 51, "name", "A")).pruned())
                .isEqualTo(1);
        assertThat(features("facilities", null)).hasSize(1);
    }

    @Test
    void installationsKeepTheirIdsWhenTheFileComesAgainAndShrinkWithIt() {
        String two = "[{\"name\": \"Boiler\", \"capacity\": 10.3, \"capacity_unit\": \"MW\"}, {\"name\": \"Yard\"}]";
        rows.load("facilities", point("a", 40, 51, "name", source, "installations", two));
        List<Feature> first = installations();
        long version = shelf.version("installations");
        rows.load("facilities", point("a", 40, 51, "name", source, "installations", two));

        assertThat(first).hasSize(2);
        assertThat(installations()).isEqualTo(first);
        assertThat(shelf.version("installations")).isEqualTo(version);
        rows.load("facilities", point("a", 40, 51, "name", source, "installations", "[{\"name\": \"Boiler 2\"}]"));
        assertThat(installations()).hasSize(1);
        assertThat(shelf.version("installations")).isGreaterThan(version);
    }

    @Test
    void refusesInstallationsThatCannotBeTrue() {
        rows.load(
                "facilities",
                point("a", 40, 51, "name", "A", "installations", "[{\"capacity\": -1}]"),
                point("b", 40, 51, "name", "B", "installations", "{\"capacity\": 1}"),
                point("c", 40, 51, "name", "C", "permits", "[{\"valid_to\": \"soon\"}]"));
        assertThat(rows.issueCodes()).containsExactly("bad_installations", "bad_installations", "bad_permits");
    }

    private List<Feature> installations() {
        try {
            return shelf.features(LayerQuery.all("installations", Asker.everyone(), 100)
                            .where(ECQL.toFilter("facility_name = '" + source + "'")))
                    .features();
        } catch (CQLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void reportsRepeatedIdsAndKeepsTheFirst() {
        LoadResult result =
                rows.load("facilities", point("a", 1, 51, "name", "first"), point("a", 2, 52, "name", "second"));
        assertThat(result).isEqualTo(new LoadResult(1, 0, 0, 0, 1));
        assertThat(rows.issueCodes()).containsExactly("repeated_id");
    }

    @Test
    void facilityFollowsTheBoundaryOfItsPark() {
        rows.load("facilities", point("inside", 10.005, 50.005, "name", "Inside"));
        assertThat(value("facilities", only("facilities", null), "park_name")).isNull();

        rows.load("parks", shape("p", "POLYGON((10 50, 10.01 50, 10.01 50.01, 10 50.01, 10 50))", "name", "Square"));
        assertThat(value("facilities", only("facilities", null), "park_name")).isEqualTo("Square");

        rows.load("parks", shape("p", "POLYGON((11 50, 11.01 50, 11.01 50.01, 11 50.01, 11 50))", "name", "Square"));
        assertThat(value("facilities", only("facilities", null), "park_name")).isNull();
    }

    @Test
    void facilityInAHoleOfAParkLiesOutside() {
        rows.load(
                "parks",
                shape(
                        "p",
                        "POLYGON((20 50, 20.1 50, 20.1 50.1, 20 50.1, 20 50),"
                                + "(20.04 50.04, 20.06 50.04, 20.06 50.06, 20.04 50.06, 20.04 50.04))",
                        "name",
                        "Ring"));
        rows.load("facilities", point("hole", 20.05, 50.05, "name", "Hole"), point("rim", 20.01, 50.01, "name", "Rim"));
        assertThat(value("facilities", only("facilities", "source_id = 'hole'"), "park_id"))
                .isNull();
        assertThat(value("facilities", only("facilities", "source_id = 'rim'"), "park_name"))
                .isEqualTo("Ring");
    }

    @Test
    void areaIsThatOfTheEllipsoid() {
        rows.load("parks", shape("p", "POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))", "name", "One degree at the equator"));
        // Area of the quadrangle 0..1 degree on WGS 84 with geodesic sides: 12,308.78 km2 (Karney 2013, GeographicLib).
        double hectares = (double) value("parks", only("parks", null), "boundary_area_ha");
        assertThat(hectares).isCloseTo(1_230_878, within(20.0));
    }

    @Test
    void streamTakesClassUnitAndPlaceFromCodeAndFacility() {
        rows.load("facilities", point("f", -1.8, 52.4, "name", "F"));
        LoadResult result = rows.load(
                "streams",
                row(
                        "s",
                        "facility",
                        "f",
                        "direction",
                        "offer",
                        "status",
                        "available",
                        "code",
                        "15 01 03",
                        "amount",
                        12.5));
        Feature stream = only("offers", null);

        assertThat(result.inserted()).isEqualTo(1);
        assertThat(value("offers", stream, "material_class")).isEqualTo("wood");
        assertThat(value("offers", stream, "amount_unit")).isEqualTo("t_per_year");
        assertThat(value("offers", stream, "amount_high")).isEqualTo(12.5);
        assertThat(stream.geometryJson()).isEqualTo("{\"type\":\"Point\",\"coordinates\":[-1.8,52.4]}");
    }

    @Test
    void streamsMoveWithTheirFacility() {
        rows.load("facilities", point("f", 1, 51, "name", "F"));
        rows.load(
                "streams",
                row("s", "facility", "f", "direction", "need", "status", "available", "material_class", "wood"));
        rows.load("facilities", point("f", 2, 52, "name", "F"));
        assertThat(only("needs", null).geometryJson()).contains("[2,52]");
    }

    @Test
    void refusesWhatCannotBeTrue() {
        rows.load("facilities", point("f", 1, 51, "name", "F"));
        LoadResult result = rows.load(
                "streams",
                stream("negative", "material_class", "wood", "amount", -1.0),
                stream("not-a-number", "material_class", "wood", "amount", Double.NaN),
                stream("infinite", "material_class", "wood", "amount", Double.POSITIVE_INFINITY),
                stream("unknown-code", "code", "99 99 99"),
                stream("unknown-class", "material_class", "unobtainium"),
                stream("heat-in-tonnes", "material_class", "steam", "amount", 1.0, "amount_unit", "MWh_per_year"),
                stream("shares", "material_class", "wood", "monthly_shares", List.of(1.0, 1.0)),
                row(
                        "nowhere",
                        "facility",
                        "ghost",
                        "direction",
                        "offer",
                        "status",
                        "available",
                        "material_class",
                        "wood"));
        assertThat(result.rejected()).isEqualTo(8);
        assertThat(result.inserted()).isZero();
        assertThat(rows.issueCodes())
                .contains(
                        "negative_amount",
                        "unknown_code",
                        "unknown_class",
                        "wrong_unit",
                        "bad_monthly_shares",
                        "no_facility");
    }

    /** 2,000 m3 at 1.05 t/m3 are 2,100 t, and 21 a cubic metre are 20 a tonne. */
    @Test
    void keepsAmountsOfAnotherUnitInThatOfTheClassWhereTheDensityIsKnown() {
        rows.load("facilities", point("unit-site", 30, 62, "name", "Unit site"));
        LoadResult result = rows.load(
                "streams",
                row(
                        "by-volume",
                        "facility",
                        "unit-site",
                        "direction",
                        "offer",
                        "status",
                        "available",
                        "material_class",
                        "sludge",
                        "amount",
                        2000.0,
                        "amount_unit",
                        "m3_per_year",
                        "price",
                        21.0,
                        "quality",
                        "{\"density_t_per_m3\": 1.05}"));
        assertThat(result.inserted()).isEqualTo(1);
        assertThat(rows.issueCodes()).containsExactly("unit_changed");
        var kept = jdbc.sql("""
                        SELECT amount_low, amount, amount_high, amount_unit, price FROM streams.stream
                        WHERE source = :source AND source_id = 'by-volume'""").param("source", source).query().singleRow();
        assertThat(kept)
                .containsEntry("amount_low", 2100.0)
                .containsEntry("amount", 2100.0)
                .containsEntry("amount_high", 2100.0)
                .containsEntry("amount_unit", "t_per_year")
                .containsEntry("price", 20.0);
    }

    @Test
    void pagesByKeyAndFiltersByBoundValues() throws CQLException {
        rows.load(
                "facilities",
                point("1", 30, 60, "name", "O'Brien; DROP TABLE facilities.facility"),
                point("2", 30.1, 60, "name", "Two"),
                point("3", 31, 60, "name", "Three"));
        LayerQuery query =
                LayerQuery.all("facilities", Asker.everyone(), 2).where(ECQL.toFilter("source = '" + source + "'"));
        FeaturePage first = shelf.features(query);
        FeaturePage second = shelf.features(query.after(first.features().get(1).id()));

        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        assertThat(second.features()).hasSize(1);
        assertThat(shelf.count(query)).isEqualTo(3);
        assertThat(features("facilities", "name = 'O''Brien; DROP TABLE facilities.facility'"))
                .hasSize(1);
        assertThat(shelf.count(query.within(new Box(29.9, 59, 30.5, 61)))).isEqualTo(2);
    }

    @Test
    void findsFeaturesOnBothSidesOfTheAntimeridian() throws CQLException {
        rows.load(
                "facilities",
                point("fiji", 179.5, -17, "name", "W"),
                point("samoa", -179.5, -17, "name", "E"),
                point("far", 0, -17, "name", "F"));
        LayerQuery query = LayerQuery.all("facilities", Asker.everyone(), 10)
                .within(new Box(179, -18, -179, -16))
                .where(ECQL.toFilter("source = '" + source + "'"));
        assertThat(shelf.features(query).features()).hasSize(2);
    }

    @Test
    void versionGrowsWithEveryChangeAndNotWithout() {
        rows.load("facilities", point("a", 1, 51, "name", "A"));
        long version = shelf.version("facilities");
        rows.load("facilities", point("a", 1, 51, "name", "A"));
        assertThat(shelf.version("facilities")).isEqualTo(version);
        rows.load("facilities", point("a", 1, 51, "name", "A2"));
        assertThat(shelf.version("facilities")).isGreaterThan(version);
    }

    private static org.ecopark.layers.load.LoadRow stream(String id, Object... more) {
        org.ecopark.layers.load.LoadRow row = row(id, more);
        Map<String, Object> values = new java.util.HashMap<>(row.values());
        values.put("facility", "f");
        values.put("direction", "offer");
        values.put("status", "available");
        return new org.ecopark.layers.load.LoadRow(1, id, null, values);
    }

    private Feature only(String layer, String where) {
        List<Feature> found = features(layer, where);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Feature> features(String layer, String where) {
        try {
            String ecql = "source = '" + source + "'" + (where == null ? "" : " AND " + where);
            return shelf.features(LayerQuery.all(layer, Asker.everyone(), 100).where(ECQL.toFilter(ecql)))
                    .features();
        } catch (CQLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Object value(String layer, Feature feature, String property) {
        List<String> names = shelf.layer(layer).schema().properties().stream()
                .map(p -> p.name())
                .toList();
        return feature.values().get(names.indexOf(property));
    }
}
