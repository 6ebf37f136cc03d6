package org.ecopark.maps.legend;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecopark.geo.Crs;
import org.ecopark.geo.Geometries;
import org.ecopark.geo.MapFrame;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.maps.drawing.LayerDrawing;
import org.ecopark.maps.drawing.PreparedStyle;
import org.ecopark.maps.labels.Fonts;
import org.ecopark.maps.scene.Scene;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** A legend of a style: one line for each title of its rules, with the symbols drawn as the map draws them. */
public final class Legend {

    private static final int SWATCH_WIDTH = 34;
    private static final int ROW = 24;
    private static final int GAP = 6;
    private static final int LARGEST = 80;
    private static final float LETTERS = 12;

    private final List<LegendEntry> entries;
    private final double scale;

    /**
     * A legend.
     *
     * @param scaleDenominator only rules that are seen there; NaN for all
     * @param scale pixels of the picture in one pixel of 0.28 mm
     */
    public Legend(Style style, Locale language, double scaleDenominator, double scale) {
        this.entries = LegendEntry.of(style, language, scaleDenominator);
        this.scale = scale;
    }

    /** Pixels left of the titles: as wide as the widest symbol needs. */
    public int swatchWidth() {
        double widest = entries.stream().mapToDouble(Legend::markSize).max().orElse(0);
        return (int) Math.round(Math.max(SWATCH_WIDTH, Math.min(LARGEST, widest + GAP)) * scale);
    }

    /** As high as the symbol needs. */
    private int rowHeight(LegendEntry entry) {
        return (int) Math.round(Math.max(ROW, Math.min(LARGEST, markSize(entry) + GAP)) * scale);
    }

    /** Pixels of 0.28 mm of the largest mark of an entry. */
    private static double markSize(LegendEntry entry) {
        Shape sample = new Shape(new byte[0], Collections.singletonList(entry.value()));
        double largest = 0;
        for (Rule rule : entry.rules()) {
            for (Symbolizer symbol : rule.symbolizers()) {
                if (symbol instanceof PointSymbolizer point && point.getUnitOfMeasure() == null) {
                    double size = PreparedStyle.markSize(point, known(entry), sample);
                    largest = Math.max(largest, Double.isNaN(size) ? 0 : size);
                }
            }
        }
        return largest;
    }

    private static Set<String> known(LegendEntry entry) {
        return entry.property() == null ? Set.of() : Set.of(entry.property());
    }

    public int width() {
        double widest = entries.stream()
                .mapToDouble(entry -> Fonts.width(font(), entry.title()))
                .max()
                .orElse(0);
        return (int) Math.ceil(swatchWidth() + 2 * GAP * scale + widest + 2);
    }

    public int height() {
        return Math.max(1, entries.stream().mapToInt(this::rowHeight).sum());
    }

    private Font font() {
        return Fonts.of(Font.PLAIN, (float) (LETTERS * scale));
    }

    /** The legend on a ground; null leaves it transparent. */
    public BufferedImage draw(@Nullable Color ground) {
        BufferedImage picture = new BufferedImage(
                width(), height(), ground == null ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = Scene.smooth(picture.createGraphics());
        if (ground != null) {
            graphics.setColor(ground);
            graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        }
        int top = 0;
        for (LegendEntry entry : entries) {
            int height = rowHeight(entry);
            graphics.drawImage(swatch(entry, swatchWidth(), height), 0, top, null);
            graphics.setColor(new Color(0x1f2624));
            graphics.setFont(font());
            float middle = (float) (top + height / 2.0 + Fonts.ascent(font()) / 2 - 1.5 * scale);
            graphics.drawString(entry.title(), (float) (swatchWidth() + GAP * scale), middle);
            top += height;
        }
        graphics.dispose();
        return picture;
    }

    private BufferedImage swatch(LegendEntry entry, int width, int height) {
        Scene scene = new Scene(new MapFrame(Crs.of("EPSG:5179"), 0, 0, width, height, width, height), scale);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        PreparedStyle style = PreparedStyle.of(plain(entry.rules()), known(entry), scene);
        LayerDrawing drawing = new LayerDrawing(style, scene);
        List<@Nullable Object> values = new ArrayList<>();
        style.properties().forEach(name -> values.add(entry.value()));
        for (Geometry sample : samples(entry.rules(), width, height)) {
            byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(sample);
            drawing.draw(new Shape(wkb, values), 0);
        }
        Graphics2D graphics = picture.createGraphics();
        drawing.finish(graphics);
        graphics.dispose();
        return picture;
    }

    /** The symbols alone: what a legend shows is always seen. */
    private static Style plain(List<Rule> rules) {
        StyleFactory styles = CommonFactoryFinder.getStyleFactory();
        Style style = styles.createStyle();
        for (Rule rule : rules) {
            Rule bare = styles.createRule();
            bare.symbolizers().addAll(rule.symbolizers());
            style.featureTypeStyles().add(styles.createFeatureTypeStyle(bare));
        }
        return style;
    }

    private static List<Geometry> samples(List<Rule> rules, int width, int height) {
        GeometryFactory make = Geometries.factory();
        List<Symbolizer> symbols =
                rules.stream().flatMap(rule -> rule.symbolizers().stream()).toList();
        List<Geometry> samples = new ArrayList<>();
        double w = width;
        double h = height;
        if (symbols.stream().anyMatch(PolygonSymbolizer.class::isInstance)) {
            samples.add(make.createPolygon(new Coordinate[] {
                new Coordinate(4, 4),
                new Coordinate(w - 4, 4),
                new Coordinate(w - 4, h - 4),
                new Coordinate(4, h - 4),
                new Coordinate(4, 4)
            }));
        } else if (symbols.stream().anyMatch(LineSymbolizer.class::isInstance)) {
            samples.add(
                    make.createLineString(new Coordinate[] {new Coordinate(3, h / 2), new Coordinate(w - 3, h / 2)}));
        }
        samples.add(make.createPoint(new Coordinate(w / 2, h / 2)));
        return samples;
    }
}
