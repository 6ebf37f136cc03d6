package org.ecopark.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against Karney's method as GeographicLib has it, on geodesics laid out anywhere in any direction. */
class ChordsTest {

    private static final int LINES = 100_000;

    /** A geodesic with what its chord says. */
    private record Line(double metres, double chord, double fromChord) {

        static Line random(SplittableRandom random, double longest) {
            double latitude = Math.toDegrees(Math.asin(random.nextDouble(-1, 1)));
            double longitude = random.nextDouble(-180, 180);
            double length = longest * random.nextDouble(0.25, 1);
            GeodesicData line = Geodesic.WGS84.Direct(latitude, longitude, random.nextDouble(-180, 180), length);
            EarthPoints ends = EarthPoints.of(new double[] {longitude, line.lon2}, new double[] {latitude, line.lat2});
            double dx = ends.x()[0] - ends.x()[1];
            double dy = ends.y()[0] - ends.y()[1];
            double dz = ends.z()[0] - ends.z()[1];
            double square = dx * dx + dy * dy + dz * dz;
            return new Line(
                    ends.metres(0, ends, 1), Math.sqrt(square), Chords.metres(square, dz, ends.z()[0] + ends.z()[1]));
        }
    }

    /** Relative errors seen on four times as many lines: 5e-11 at 33 km, 7e-9 at 400 km, 2.5e-8 at 1,000 km. */
    @ParameterizedTest
    @CsvSource({"1, 0", "1000, 0", "33000, 1e-10", "400000, 1e-8", "1000000, 5e-8"})
    void distanceIsThatOfTheGeodesic(double longest, double relative) {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < LINES; i++) {
            Line line = Line.random(random, longest);
            assertThat(Math.abs(line.fromChord() - line.metres())).isLessThan(1e-8 + relative * line.metres());
        }
        assertThat(relative).isLessThanOrEqualTo(Chords.RELATIVE_ERROR);
    }

    @ParameterizedTest
    @CsvSource({"0.001", "1", "33000", "500000", "990000"})
    void boundsHoldForEveryLine(double longest) {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < LINES; i++) {
            Line line = Line.random(random, longest);
            assertThat(line.chord()).isGreaterThan(Chords.surelyWithin(line.metres()));
            assertThat(line.chord()).isLessThan(Chords.surelyBeyond(line.metres()));
        }
    }

    @Test
    void theBandBetweenNearAndFarIsThin() {
        assertThat(Chords.surelyBeyond(33_000) - Chords.surelyWithin(33_000)).isBetween(0.0, 0.001);
        assertThat(Chords.surelyBeyond(500_000) - Chords.surelyWithin(500_000)).isBetween(0.0, 2.7);
    }

    /** By hand: the equator is a circle of radius a, so a degree of it is a * pi / 180. */
    @Test
    void degreeAlongTheEquatorIsTheArcOfTheEquatorialRadius() {
        double chord = 2 * 6_378_137 * Math.sin(Math.toRadians(0.5));
        assertThat(Chords.metres(chord * chord, 0, 0)).isCloseTo(Math.toRadians(1) * 6_378_137, within(1e-3));
    }

    @Test
    void samePlaceIsZeroMetresAway() {
        EarthPoints points = EarthPoints.of(new double[] {12.5, 12.5}, new double[] {-33.25, -33.25});
        double dx = points.x()[0] - points.x()[1];
        assertThat(dx).isZero();
        assertThat(Chords.metres(0, 0, 2 * points.z()[0])).isZero();
    }

    /** The pole lies at b = 6,356,752.314245 m (NIMA TR8350.2), the equator at a. */
    @Test
    void earthCentredCoordinatesEndAtTheAxes() {
        EarthPoints points = EarthPoints.of(new double[] {0, 90, 45}, new double[] {0, 0, -90});
        assertThat(points.x()[0]).isEqualTo(6_378_137);
        assertThat(points.y()[1]).isEqualTo(6_378_137);
        assertThat(points.z()[2]).isCloseTo(-6_356_752.314245, within(1e-6));
    }

    @Test
    void refusesWhatIsNoPointAndNoDistance() {
        assertThatThrownBy(() -> EarthPoints.of(new double[] {0}, new double[] {90.1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EarthPoints.of(new double[] {Double.NaN}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EarthPoints.of(new double[2], new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Chords.surelyWithin(1_000_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Chords.surelyBeyond(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
