package org.ecopark.maps.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.ecopark.geo.Crs;
import org.ecopark.geo.MapFrame;
import org.ecopark.maps.scene.Scene;
import org.junit.jupiter.api.Test;

/** Numbers on signs, on maps of one metre a pixel around the place where four blocks meet. */
class LabelPlacerTest {

    private static final int RED = 0xFFC00000;
    private static final int BLUE = 0xFF0000C0;

    private record Sign(String text, double east, double north, double priority, int ink) {}

    /** Draws what lies in the blocks that the map needs, and nothing else, as a map does. */
    private static BufferedImage map(double west, double north, int width, int height, Sign... signs) {
        Scene scene = new Scene(
                new MapFrame(Crs.of("EPSG:3857"), west, north - height, west + width, north, width, height), 1);
        MapFrame needed = LabelPlacer.needed(scene);
        LabelPlacer placer = new LabelPlacer(scene);
        for (Sign sign : signs) {
            if (sign.east() >= needed.minX()
                    && sign.east() <= needed.maxX()
                    && sign.north() >= needed.minY()
                    && sign.north() <= needed.maxY()) {
                placer.add(label(sign, sign.east() - west, north - sign.north()));
            }
        }
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        placer.draw(graphics);
        graphics.dispose();
        return picture;
    }

    private static Label label(Sign sign, double x, double y) {
        boolean name = sign.priority() < 50;
        return new Label(
                List.of(sign.text()),
                Fonts.of(Font.BOLD, 14),
                x,
                y,
                name ? 8 : 0,
                !name,
                sign.priority(),
                sign.ink(),
                0,
                0);
    }

    private static int count(BufferedImage picture, int ink) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += picture.getRGB(x, y) == ink ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void aNumberStandsOnASignThatLiesAcrossTheSideOfABlock() {
        Sign sign = new Sign("88", 1, 100, 80, RED);
        BufferedImage whole = map(-256, 256, 512, 256, sign);
        assertThat(count(whole, RED)).isGreaterThan(10);
        BufferedImage west = map(-256, 256, 256, 256, sign);
        BufferedImage east = map(0, 256, 256, 256, sign);
        assertThat(count(west, RED)).isPositive();
        assertThat(count(east, RED)).isPositive();
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 512; x++) {
                BufferedImage tile = x < 256 ? west : east;
                assertThat(tile.getRGB(x % 256, y)).isEqualTo(whole.getRGB(x, y));
            }
        }
    }

    @Test
    void ofSignsThatTouchOnlyTheHigherHasItsNumber() {
        Sign low = new Sign("33", 100, 100, 70, RED);
        Sign high = new Sign("88", 108, 104, 90, BLUE);
        BufferedImage both = map(0, 256, 256, 256, low, high);
        assertThat(count(both, RED)).isZero();
        assertThat(count(both, BLUE)).isPositive();
        BufferedImage apart = map(0, 256, 256, 256, low, new Sign("88", 160, 104, 90, BLUE));
        assertThat(count(apart, RED)).isPositive();
    }

    /** The higher one lies in a block that the map does not touch. */
    @Test
    void aHigherSignBeyondTheMapsBlocksCountsToo() {
        Sign low = new Sign("33", 4, 100, 70, RED);
        Sign high = new Sign("88", -6, 100, 90, BLUE);
        assertThat(count(map(0, 256, 256, 256, low, high), RED)).isZero();
        assertThat(count(map(0, 256, 256, 256, low), RED)).isPositive();
    }

    @Test
    void aNameMakesWayForANumber() {
        Sign name = new Sign("Name", 100, 100, 10, BLUE);
        Sign number = new Sign("88", 118, 100, 80, RED);
        BufferedImage alone = map(0, 256, 256, 256, name);
        BufferedImage both = map(0, 256, 256, 256, name, number);
        assertThat(count(both, RED)).isPositive();
        assertThat(count(both, BLUE)).isPositive();
        assertThat(firstColumn(alone, BLUE)).isGreaterThan(100);
        assertThat(firstColumn(both, BLUE)).isLessThan(100);
    }

    private static int firstColumn(BufferedImage picture, int ink) {
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if (picture.getRGB(x, y) == ink) {
                    return x;
                }
            }
        }
        return picture.getWidth();
    }
}
