package org.ecopark.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.ecopark.measure.Distance;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class BoxTest {

    /** Points on the rim by a second way: none may lie outside. */
    @Test
    void aroundHoldsEveryPointOfTheDistance() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double longitude = random.nextDouble() * 360 - 180;
            double latitude = random.nextDouble() * 179 - 89.5;
            double metres = Math.exp(random.nextDouble() * Math.log(8e6));
            Box box = Box.around(longitude, latitude, new Distance(metres + 0.001));
            Coordinate rim = destination(longitude, latitude, random.nextDouble() * 2 * Math.PI, metres);
            assertThat(box.parts())
                    .as("%f %f %f %s", longitude, latitude, metres, rim)
                    .anyMatch(part -> part.west() <= rim.getX()
                            && rim.getX() <= part.east()
                            && part.south() <= rim.getY()
                            && rim.getY() <= part.north());
        }
    }

    @Test
    void aroundIsNotMuchWider() {
        Box box = Box.around(-1.8, 52.5, Distance.ofKilometres(33));
        assertThat(box.north() - 52.5).isBetween(33 / 111.3, 33 / 111.3 * 1.01);
        assertThat(box.east() + 1.8).isBetween(33 / 67.9, 33 / 67.9 * 1.02);
    }

    @Test
    void aroundCrossesTheAntimeridianAndHoldsAllLongitudesAtThePole() {
        Box fiji = Box.around(179.9, -17, Distance.ofKilometres(100));
        assertThat(fiji.crossesAntimeridian()).isTrue();
        assertThat(fiji.parts()).hasSize(2);
        Box pole = Box.around(20, 89.9, Distance.ofKilometres(100));
        assertThat(pole.west()).isEqualTo(-180);
        assertThat(pole.east()).isEqualTo(180);
        assertThat(pole.north()).isEqualTo(90);
    }

    /** Where a geodesic ends, by Vincenty's direct formula (Survey Review 1975, 23(176), 88-93); good to 0.1 mm. */
    private static Coordinate destination(double longitude, double latitude, double azimuth, double metres) {
        double a = 6_378_137;
        double f = 1 / 298.257223563;
        double b = a * (1 - f);
        double reduced = Math.atan((1 - f) * Math.tan(Math.toRadians(latitude)));
        double sinU = Math.sin(reduced);
        double cosU = Math.cos(reduced);
        double sigma1 = Math.atan2(Math.tan(reduced), Math.cos(azimuth));
        double sinAlpha = cosU * Math.sin(azimuth);
        double cos2Alpha = 1 - sinAlpha * sinAlpha;
        double u2 = cos2Alpha * (a * a - b * b) / (b * b);
        double bigA = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
        double bigB = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
        double sigma = metres / (b * bigA);
        double mid = 0;
        for (int i = 0; i < 20; i++) {
            mid = Math.cos(2 * sigma1 + sigma);
            double inner = Math.cos(sigma) * (2 * mid * mid - 1)
                    - bigB / 6 * mid * (4 * Math.pow(Math.sin(sigma), 2) - 3) * (4 * mid * mid - 3);
            sigma = metres / (b * bigA) + bigB * Math.sin(sigma) * (mid + bigB / 4 * inner);
        }
        double along = sinU * Math.sin(sigma) - cosU * Math.cos(sigma) * Math.cos(azimuth);
        double endLatitude = Math.atan2(
                sinU * Math.cos(sigma) + cosU * Math.sin(sigma) * Math.cos(azimuth),
                (1 - f) * Math.hypot(sinAlpha, along));
        double onSphere = Math.atan2(
                Math.sin(sigma) * Math.sin(azimuth),
                cosU * Math.cos(sigma) - sinU * Math.sin(sigma) * Math.cos(azimuth));
        double c = f / 16 * cos2Alpha * (4 + f * (4 - 3 * cos2Alpha));
        double difference = onSphere
                - (1 - c)
                        * f
                        * sinAlpha
                        * (sigma + c * Math.sin(sigma) * (mid + c * Math.cos(sigma) * (2 * mid * mid - 1)));
        double end = longitude + Math.toDegrees(difference);
        return new Coordinate(end < -180 ? end + 360 : end > 180 ? end - 360 : end, Math.toDegrees(endLatitude));
    }
}
