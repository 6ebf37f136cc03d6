package org.ecopark.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecopark.EcoparkIT;
import org.ecopark.Rows;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.tiles.Mvt.Shown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How large tiles become over 100,000 facilities and 20,000 plots in an empty part of the South Pacific. */
@EcoparkIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TileSizesIT {

    private static final String SOURCE = "tilesizesit";
    private static final String ONLY = "filter=" + TileDoor.encoded("source = '" + SOURCE + "'");
    private static final int FACILITIES = 100_000;
    private static final int PLOTS = 20_000;
    private static final double WEST = -132;
    private static final double NORTH = -38;
    private static final double SIDE = 6;
    private static final int MOST = 500_000;

    @LocalServerPort
    private int port;

    @Autowired
    private LayerShelf shelf;

    @Autowired
    private PlatformTransactionManager transactions;

    private TileDoor door;

    @BeforeAll
    void fill() {
        door = new TileDoor(port);
        load("facilities", facilities());
        load("plots", plots());
    }

    @AfterAll
    void empty() {
        load("facilities", List.<LoadRow>of().iterator());
        load("plots", List.<LoadRow>of().iterator());
    }

    private void load(String layer, Iterator<LoadRow> rows) {
        List<LoadIssue> issues = new java.util.ArrayList<>();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> shelf.findEditable(layer).orElseThrow().load(SOURCE, true, rows, issues::add));
        assertThat(issues).isEmpty();
    }

    /** Half spread evenly, half in a dense knot of a few kilometres. */
    private static Iterator<LoadRow> facilities() {
        Random random = new Random(11);
        return IntStream.range(0, FACILITIES)
                .mapToObj(i -> Rows.point(
                        "f" + i,
                        i % 2 == 0 ? WEST + random.nextDouble() * SIDE : WEST + 3 + random.nextGaussian() * 0.01,
                        i % 2 == 0 ? NORTH - random.nextDouble() * SIDE : NORTH - 3 + random.nextGaussian() * 0.01,
                        "name",
                        "Facility with a name of some length, number " + i,
                        "employees",
                        (long) (i % 100)))
                .iterator();
    }

    /** Squares of 110 m, with one large triangle. */
    private static Iterator<LoadRow> plots() {
        Random random = new Random(12);
        return IntStream.range(0, PLOTS)
                .mapToObj(i -> {
                    double x = WEST + random.nextDouble() * SIDE;
                    double y = NORTH - random.nextDouble() * SIDE;
                    return Rows.shape("p" + i, i == 0 ? large() : square(x, y, 0.001), "name", "Plot " + i);
                })
                .iterator();
    }

    private static String large() {
        return "POLYGON((%1$s %2$s,%3$s %2$s,%1$s %4$s,%1$s %2$s))".formatted(WEST, NORTH - SIDE, WEST + SIDE, NORTH);
    }

    private static String square(double x, double y, double side) {
        return "POLYGON((%1$s %2$s,%3$s %2$s,%3$s %4$s,%1$s %4$s,%1$s %2$s))".formatted(x, y, x + side, y + side);
    }

    private static int column(double longitude, int z) {
        return (int) Math.floor((longitude + 180) / 360 * (1 << z));
    }

    private static int row(double latitude, int z) {
        double radians = Math.toRadians(latitude);
        return (int) Math.floor((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * (1 << z));
    }

    private Mvt bounded(String path) {
        HttpResponse<byte[]> answer = door.get(path);
        assertThat(answer.statusCode())
                .as(path + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isIn(200, 204, 404);
        assertThat(answer.body().length).as(path).isLessThanOrEqualTo(MOST);
        return Mvt.read(answer.statusCode() == 200 ? answer.body() : new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void gatheredFacilitiesAreAllCountedAndNoTileIsLarge(int z) {
        long shown = 0;
        int features = 0;
        for (int x = column(WEST - 0.1, z); x <= column(WEST + SIDE + 0.1, z); x++) {
            for (int y = row(NORTH + 0.1, z); y <= row(NORTH - SIDE - 0.1, z); y++) {
                List<Shown> all = bounded("/tiles/facilities/%d/%d/%d.mvt?%s".formatted(z, x, y, ONLY))
                        .layer("facilities");
                shown += all.stream().mapToLong(Shown::count).sum();
                features += all.size();
                assertThat(all).hasSizeLessThanOrEqualTo(32 * 32);
                assertThat(all).allMatch(one -> (one.id() != null) == (one.count() == 1));
            }
        }
        assertThat(shown).isEqualTo(FACILITIES);
        assertThat(features).isLessThan(FACILITIES / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 8})
    void gatheredPlotsAreAllCountedAndTheLargeOneKeepsItsShape(int z) {
        long small = 0;
        boolean large = false;
        for (int x = column(WEST - 0.1, z); x <= column(WEST + SIDE + 0.1, z); x++) {
            for (int y = row(NORTH + 0.1, z); y <= row(NORTH - SIDE - 0.1, z); y++) {
                for (Shown one : bounded("/tiles/plots/%d/%d/%d.mvt?%s".formatted(z, x, y, ONLY))
                        .layer("plots")) {
                    assertThat(one.type()).isEqualTo(3);
                    boolean isLarge = "Plot 0".equals(one.properties().get("name"));
                    large |= isLarge && one.count() == 1;
                    small += isLarge ? 0 : one.count();
                }
            }
        }
        // From afar the large one is as small as the others.
        assertThat(small).isEqualTo(PLOTS - 1);
        assertThat(large).isTrue();
    }

    @Test
    void aKnotOfFiftyThousandFacilitiesIsThinnedAndSaysSo() {
        int z = 10;
        String path = "/tiles/facilities/%d/%d/%d.mvt?%s".formatted(z, column(WEST + 3, z), row(NORTH - 3, z), ONLY);
        HttpResponse<byte[]> answer = door.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().length).isLessThanOrEqualTo(MOST);
        assertThat(answer.headers().firstValue("Ecopark-Thinned").orElse("")).startsWith("facilities=");
        assertThat(Mvt.read(answer.body()).layer("facilities").stream()
                        .mapToLong(Shown::count)
                        .sum())
                .isGreaterThan(40_000);
        int deep = 14;
        HttpResponse<byte[]> near = door.get("/tiles/facilities/%d/%d/%d.mvt?%s"
                .formatted(deep, column(WEST + 3, deep), row(NORTH - 3, deep), ONLY));
        assertThat(near.body().length).isLessThanOrEqualTo(MOST);
    }

    @Test
    void severalLayersStayWithinTheBoundTogether() {
        for (int z : new int[] {4, 7, 10}) {
            Mvt tile = bounded("/tiles/facilities,plots/%d/%d/%d.mvt?%s"
                    .formatted(z, column(WEST + 3, z), row(NORTH - 3, z), ONLY));
            assertThat(tile.layer("facilities")).isNotEmpty();
            assertThat(tile.layer("plots")).isNotEmpty();
        }
    }
}
