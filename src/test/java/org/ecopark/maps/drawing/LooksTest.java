package org.ecopark.maps.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ecopark.geo.Crs;
import org.ecopark.geo.MapFrame;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.layers.styles.LayerStyle;
import org.ecopark.layers.styles.StyleSamples;
import org.ecopark.maps.PictureDifference;
import org.ecopark.maps.labels.Fonts;
import org.ecopark.maps.labels.Label;
import org.ecopark.maps.labels.LabelPlacer;
import org.ecopark.maps.legend.Legend;
import org.ecopark.maps.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/**
 * Each kind of symbol and each shipped style looks as it did when somebody looked at it. With {@code
 * -Decopark.test.looks=FOLDER} the pictures are written there, to be looked at and put into {@code
 * src/test/resources/maps/looks}.
 */
class LooksTest {

    /** Mean difference of a channel that rasterisers of other Javas may make. */
    private static final double ALIKE = 0.004;

    private static final String POINT = "POINT(32 24)";
    private static final String LINE = "LINESTRING(6 10,22 38,40 14,58 36)";
    private static final String AREA = "POLYGON((6 6,58 6,58 42,30 42,30 30,6 30,6 6),(14 12,24 12,24 22,14 22,14 12))";
    private static final String STACK = "MULTIPOINT((32 24),(32 24),(32 24),(32 24),(32 24))";

    /** A name, a geometry, and the symbols that are drawn on it. */
    record Symbol(String name, String wkt, List<String> symbols) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Symbol symbol(String name, String wkt, String... symbols) {
        return new Symbol(name, wkt, List.of(symbols));
    }

    static Stream<Symbol> symbols() {
        List<Symbol> all = new ArrayList<>();
        all.add(symbol("area", AREA, "{area: '#7a68a6', opacity: 0.4, outline: '#5a4b82', outline_width: 2}"));
        for (String hatch : new String[] {"slash", "backslash", "times", "plus", "vertline", "horline", "dot"}) {
            all.add(symbol(
                    "hatch-" + hatch,
                    AREA,
                    "{area: none, hatch: " + hatch
                            + ", hatch_color: '#9c6a12', hatch_width: 1.2, spacing: 7, outline: '#9c6a12'}"));
        }
        all.add(symbol(
                "casing",
                LINE,
                "{line: '#a0622d', width: 7, cap: round}",
                "{line: '#f2c48d', width: 4, cap: round, pass: 1}"));
        all.add(symbol("dash", LINE, "{line: '#0b6159', width: 2.5, dash: [7, 4]}"));
        for (String mark :
                new String[] {"circle", "square", "triangle", "star", "cross", "x", "diamond", "hexagon", "arrow"}) {
            all.add(symbol(
                    "mark-" + mark,
                    POINT,
                    "{mark: " + mark + ", size: 26, fill: '#0b8a7d', outline: '#26332d', outline_width: 2}"));
        }
        all.add(symbol("ring", POINT, "{mark: circle, size: 20, outline: '#4675b3', outline_width: 3}"));
        all.add(symbol("mark-turned", POINT, "{mark: arrow, size: 26, fill: '#c2500a', rotation: 45}"));
        all.add(symbol("icon-permit", POINT, "{icon: permit, size: 30, fill: '#3c4a44'}"));
        all.add(symbol("icon-plant", POINT, "{icon: plant, size: 30, fill: '#3c4a44'}"));
        all.add(symbol(
                "spread", STACK, "{mark: circle, size: 9, fill: '#3d8b4c', outline: '#ffffff', spread: 'true'}"));
        all.add(symbol(
                "ground",
                POINT,
                "{ground: '15', fill: '#0b8a7d', opacity: 0.2, outline: '#0b8a7d', outline_dash: [2, 3]}"));
        all.add(symbol("flow", "LINESTRING(6 12,58 34)", "{flow: '#0b8a7d', width: 4, bend: 0.2}"));
        all.add(symbol("flow-back", "LINESTRING(58 34,6 12)", "{flow: '#c2500a', width: 1, dash: [6, 3], bend: 0.2}"));
        all.add(symbol("graduated-color", AREA, "{area: {by: '0.5', from: [0, 1], to: ['#ffffff', '#06495a']}}"));
        all.add(symbol(
                "graduated-size",
                POINT,
                "{mark: circle, size: {by: '400', curve: sqrt, from: [0, 1600], to: [0, 40]}, fill: '#9a5b22'}"));
        return all.stream();
    }

    private static BufferedImage drawn(List<String> symbols, String wkt, double scale) throws ParseException {
        String yaml = "layers: [a]\nstyles:\n  - name: default\n    title: {en: A, ko: 가}\n    rules:\n      - draw:\n";
        for (String symbol : symbols) {
            yaml += "          - " + symbol + "\n";
        }
        LayerStyle style = StyleSamples.read(yaml).get("a").get(0);
        int width = (int) (64 * scale);
        int height = (int) (48 * scale);
        Scene scene = new Scene(new MapFrame(Crs.of("EPSG:5179"), 0, 0, 64, 48, width, height), scale);
        LayerDrawing drawing = new LayerDrawing(PreparedStyle.of(style.style(), Set.of(), scene), scene);
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(new WKTReader().read(wkt));
        drawing.draw(new Shape(wkb, List.of()), 0);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        drawing.finish(graphics);
        graphics.dispose();
        return picture;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("symbols")
    void looksAsItDid(Symbol symbol) throws Exception {
        BufferedImage picture = drawn(symbol.symbols(), symbol.wkt(), 1);
        assertAsBefore(symbol.name(), picture);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("symbols")
    void isTheSameTwiceAsLarge(Symbol symbol) throws Exception {
        BufferedImage plain = drawn(symbol.symbols(), symbol.wkt(), 1);
        BufferedImage fine = drawn(symbol.symbols(), symbol.wkt(), 2);
        BufferedImage reduced = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = reduced.createGraphics();
        graphics.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(fine, 0, 0, 64, 48, null);
        graphics.dispose();
        assertThat(PictureDifference.of(plain, reduced)).isLessThan(0.03);
    }

    static Stream<String> styles() throws IOException {
        return StyleSamples.shipped().keySet().stream();
    }

    /** The swatches of the legend, without its words, whose letters differ from machine to machine. */
    @ParameterizedTest
    @MethodSource("styles")
    void drawsTheShippedStyleAsItDid(String name) throws Exception {
        LayerStyle style = StyleSamples.shipped().get(name);
        Legend made = new Legend(style.style(), Locale.ENGLISH, Double.NaN, 1);
        BufferedImage legend = made.draw(Color.WHITE);
        assertThat(legend.getHeight()).isGreaterThanOrEqualTo(24);
        BufferedImage swatches = new BufferedImage(made.swatchWidth(), legend.getHeight(), BufferedImage.TYPE_INT_RGB);
        swatches.createGraphics().drawImage(legend, 0, 0, null);
        assertAsBefore("style-" + name, swatches);
    }

    private static void assertAsBefore(String name, BufferedImage picture) throws IOException {
        String folder = System.getProperty("ecopark.test.looks", "");
        if (!folder.isEmpty()) {
            Files.createDirectories(Path.of(folder));
            ImageIO.write(picture, "png", Path.of(folder, name + ".png").toFile());
        }
        try (InputStream before = LooksTest.class.getResourceAsStream("/maps/looks/" + name + ".png")) {
            assertThat(before).as("reference of " + name).isNotNull();
            assertThat(PictureDifference.of(picture, ImageIO.read(before)))
                    .as(name)
                    .isLessThan(ALIKE);
        }
    }

    @Test
    void runsHatchesOnFromTileToTile() throws Exception {
        LayerStyle style = StyleSamples.read("""
                layers: [a]
                styles:
                  - name: default
                    title: {en: A, ko: 가}
                    rules:
                      - draw: [{area: none, hatch: slash, hatch_color: '#000000', spacing: 7}]
                """).get("a").get(0);
        byte[] all = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN)
                .write(new WKTReader().read("POLYGON((-500 -500,500 -500,500 500,-500 500,-500 -500))"));
        BufferedImage whole = square(style, all, 0, 128);
        BufferedImage right = square(style, all, 64, 64);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                assertThat(right.getRGB(x, y)).isEqualTo(whole.getRGB(x + 64, y));
            }
        }
    }

    private static BufferedImage square(LayerStyle style, byte[] wkb, int west, int side) {
        Scene scene = new Scene(new MapFrame(Crs.of("EPSG:5179"), west, 128 - side, west + side, 128, side, side), 1);
        LayerDrawing drawing = new LayerDrawing(PreparedStyle.of(style.style(), Set.of(), scene), scene);
        drawing.draw(new Shape(wkb, List.of()), 0);
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        drawing.finish(picture.createGraphics());
        return picture;
    }

    @Test
    void putsLabelsInTheSamePlaceOnEveryTileAndNeverOverEachOther() {
        BufferedImage whole = labelled(0, 0, 512);
        for (int column = 0; column < 2; column++) {
            for (int row = 0; row < 2; row++) {
                BufferedImage tile = labelled(column * 256, row * 256, 256);
                BufferedImage part = whole.getSubimage(column * 256, 256 - row * 256, 256, 256);
                assertThat(PictureDifference.of(tile, part)).isLessThan(0.0005);
            }
        }
    }

    /** Forty names at random places; the upper ones of a pile win by priority. */
    private static BufferedImage labelled(double west, double south, int side) {
        Scene scene =
                new Scene(new MapFrame(Crs.of("EPSG:5179"), west, south, west + side, south + side, side, side), 1);
        LabelPlacer placer = new LabelPlacer(scene);
        java.util.Random random = new java.util.Random(5);
        for (int i = 0; i < 40; i++) {
            double x = random.nextDouble() * 512 - west;
            double y = south + side - random.nextDouble() * 512;
            placer.add(
                    new Label(List.of("Name " + i), Fonts.of(0, 12), x, y, 6, false, i, 0xFF26332D, 0xFFFFFFFF, 1.5f));
        }
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        placer.draw(graphics);
        return picture;
    }

    @Test
    void writesKoreanOrSaysThatItCannot() {
        // Either way it must know: a silent row of empty boxes is the fault to be avoided.
        boolean korean = Fonts.writesKorean();
        assertThat(Fonts.of(0, 12).canDisplayUpTo("한글") < 0).isEqualTo(korean);
    }

    @Test
    void leavesOutASymbolWhoseValueIsNotKnown() throws Exception {
        BufferedImage picture = drawn(
                List.of("{mark: circle, size: {by: nothing, from: [0, 1], to: [5, 20]}, fill: '#000000'}"), POINT, 1);
        assertThat(new Color(picture.getRGB(32, 24))).isEqualTo(Color.WHITE);
    }
}
