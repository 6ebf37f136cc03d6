package org.ecopark.layers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecopark.EcoparkIT;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerRelation;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.Title;
import org.ecopark.layers.shelf.Feature;
import org.ecopark.layers.shelf.LayerQuery;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EcoparkIT
class UsualRowsIT {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    /** Two features of run 1 at longitude 1, one of run 2 at longitude 2. */
    private static final LayerRelation RUNS =
            LayerRelation.of("""
            SELECT v.id, 1::bigint AS version, ST_Point(v.run, 0, 4326) AS geom, 'public' AS visible_to, v.run
            FROM (VALUES (11::bigint, 1), (12, 1), (21, 2)) v(id, run)
            """).usually("run", "(SELECT max(m.run) FROM (VALUES (1), (2)) m(run))");

    private final Layer layer = new Layer(
            "runs",
            new Title("Runs", "실행"),
            new Title("Runs", "실행"),
            new LayerSchema(
                    GeometryKind.POINT,
                    List.of(new LayerProperty("run", LayerProperty.Type.INTEGER, new Title("Run", "실행"), null))),
            RUNS);

    private final LayerRepository repository;

    @Autowired
    UsualRowsIT(JdbcClient jdbc) {
        repository = new LayerRepository(jdbc);
    }

    @Test
    void theNewestRunIsShownUnlessAnotherIsAskedFor() {
        LayerQuery all = LayerQuery.all("runs", Asker.everyone(), 10);
        assertThat(repository.features(layer, all)).extracting(Feature::id).containsExactly(21L);
        assertThat(repository.count(layer, all)).isEqualTo(1);
        LayerQuery first = all.where(FILTERS.equals(FILTERS.property("run"), FILTERS.literal(1)));
        assertThat(repository.features(layer, first)).extracting(Feature::id).containsExactly(11L, 12L);
        assertThat(repository.count(layer, first)).isEqualTo(2);
    }

    @Test
    void extentIsThatOfTheUsualRows() {
        assertThat(repository.extent(layer))
                .satisfies(box -> assertThat(box.west()).isEqualTo(2));
    }

    @Test
    void featuresOfOtherRunsAreFoundById() {
        assertThat(repository.findFeature(layer, Asker.everyone(), 12, Coordinates.crs84()))
                .isPresent();
    }
}
