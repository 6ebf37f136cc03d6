package org.ecopark.suitability.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecopark.geo.EarthPoints;
import org.ecopark.geo.EqualArea;
import org.ecopark.geo.Geodesics;
import org.junit.jupiter.api.Test;

class CriteriaTest {

    /** Saaty's textbook matrix: weights 0.279, 0.649, 0.072; largest eigenvalue 3.065; 0.0325 / 0.58 = 0.056. */
    @Test
    void pairwiseComparisonsGiveTheTextbookWeightsAndRatio() {
        Pairwise found = Pairwise.of(new double[][] {{1, 1.0 / 3, 5}, {3, 1, 7}, {1.0 / 5, 1.0 / 7, 1}});
        assertThat(found.weights()).containsExactly(new double[] {0.279, 0.649, 0.072}, within(0.0005));
        assertThat(found.consistencyRatio()).isCloseTo(0.056, within(0.001));
        Pairwise consistent = Pairwise.of(new double[][] {{1, 2, 4}, {0.5, 1, 2}, {0.25, 0.5, 1}});
        assertThat(consistent.weights()).containsExactly(new double[] {4.0 / 7, 2.0 / 7, 1.0 / 7}, within(1e-9));
        assertThat(consistent.consistencyRatio()).isCloseTo(0, within(1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> Pairwise.of(new double[][] {{1, 2}, {2, 1}}));
    }

    @Test
    void publishedWeightsAreMappedWithoutThoseThatHaveNoData() {
        List<PublishedWeight> table = PublishedWeight.packaged();
        Map<Criterion, Double> weights = PublishedWeight.weights(table);
        assertThat(weights)
                .containsEntry(Criterion.ROAD, 6.5)
                .containsEntry(Criterion.RAIL, 6.5)
                .containsEntry(Criterion.RAW_MATERIAL, 12.0)
                .containsEntry(Criterion.WATER, 12.0)
                .containsEntry(Criterion.LABOUR, 9.0)
                .containsEntry(Criterion.MARKETS, 9.0);
        assertThat(table.stream().filter(row -> row.criterion() == null).map(PublishedWeight::factor))
                .containsExactly("climate", "land use", "policy");
    }

    /** Two places: 5 and 25 km from a road that counts up to 20, 30 and 60 t; weights 1 and 3. */
    @Test
    void scoresAreMeansByWeightOfWhatIsKnown() {
        Map<Criterion, double[]> values = new EnumMap<>(Criterion.class);
        values.put(Criterion.ROAD, new double[] {5000, Double.NaN});
        values.put(Criterion.RAW_MATERIAL, new double[] {30, 60});
        Map<Criterion, Double> weights = Map.of(Criterion.ROAD, 1.0, Criterion.RAW_MATERIAL, 3.0, Criterion.WATER, 6.0);
        Scoring scoring = new Scoring(values, 2, 20_000, weights, Map.of());
        assertThat(scoring.weights()).containsOnlyKeys(Criterion.ROAD, Criterion.RAW_MATERIAL);
        assertThat(scoring.score(Criterion.ROAD, 0)).isEqualTo(0.75);
        // 0.25 * 0.75 + 0.75 * 0.5 and 0.25 * 0 + 0.75 * 1.
        assertThat(scoring.score(0)).isCloseTo(0.5625, within(1e-12));
        assertThat(scoring.score(1)).isCloseTo(0.75, within(1e-12));
        Scoring full = new Scoring(values, 2, 20_000, weights, Map.of(Criterion.RAW_MATERIAL, 40.0));
        assertThat(full.score(Criterion.RAW_MATERIAL, 0)).isEqualTo(0.75);
        assertThat(full.score(Criterion.RAW_MATERIAL, 1)).isEqualTo(1);
    }

    @Test
    void distancesAreThoseToTheNearestShape() {
        EqualArea plane = EqualArea.around(-3, 55.5);
        NearestShapes shapes = new NearestShapes(
                plane,
                List.of(
                        "{\"type\":\"LineString\",\"coordinates\":[[-3.5,55.0],[-3.5,56.0]]}",
                        "{\"type\":\"Polygon\",\"coordinates\":[[[-2.2,55.4],[-2.0,55.4],[-2.0,55.6],[-2.2,55.4]]]}"));
        assertThat(shapes.metres(-3.4, 55.5, 1e6)).isCloseTo(Geodesics.metres(-3.4, 55.5, -3.5, 55.5), within(10.0));
        assertThat(shapes.metres(-2.05, 55.45, 1e6)).isZero();
        assertThat(shapes.metres(-3.0, 55.5, 20_000)).isNaN();
        assertThat(new NearestShapes(plane, List.of()).metres(0, 0, 1e6)).isNaN();
    }

    @Test
    void amountsCountWithinTheReach() {
        EarthPoints places = EarthPoints.of(new double[] {-3, 10}, new double[] {55, 0});
        EarthPoints sources = EarthPoints.of(new double[] {-3, -3, -3}, new double[] {55, 55.4, 55.5});
        // 0.4 degrees of latitude are 44.5 km, 0.5 are 55.7.
        assertThat(AmountsInReach.sums(places, sources, new double[] {1, 10, 100}, 50_000))
                .containsExactly(11, 0);
    }
}
