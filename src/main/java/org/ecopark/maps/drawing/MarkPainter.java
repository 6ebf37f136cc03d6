package org.ecopark.maps.drawing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.layers.styles.StyleOptions;
import org.ecopark.maps.scene.PixelShape;
import org.ecopark.maps.scene.Scene;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.jspecify.annotations.Nullable;

/**
 * Draws marks on points, from pictures that are made once for each look. With {@code spread}, marks that share a place are
 * laid around it like the seeds of a sunflower, in the order in which they come.
 */
final class MarkPainter implements Painter {

    /** Largest mark that is drawn, in pixels. */
    private static final double LARGEST = 4000;

    /** Pixels that a circle on the ground reaches at most. */
    private static final double GROUND_REACH = 900;

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private final Function<Shape, String> name;
    private final ToDoubleFunction<Shape> size;
    private final ToDoubleFunction<Shape> rotation;
    private final java.util.function.ToIntFunction<Shape> fill;
    private final @Nullable Pen outline;
    private final Sprites sprites;
    private final double perUnit;
    private final @Nullable Map<Long, Integer> places;
    private final double reach;
    private final boolean ground;
    private final boolean order;

    MarkPainter(PointSymbolizer symbol, Values values, Scene scene, Sprites sprites) {
        Graphic graphic = symbol.getGraphic();
        Mark mark = (Mark) graphic.graphicalSymbols().get(0);
        this.name = values.text(mark.getWellKnownName(), "square");
        this.size = values.number(graphic.getSize(), PreparedStyle.USUAL_MARK);
        this.rotation = values.number(graphic.getRotation(), 0);
        Fill given = mark.getFill();
        this.fill = given == null ? shape -> 0 : values.ink(given.getColor(), given.getOpacity());
        this.outline = Pen.of(mark.getStroke(), values, scene.scale());
        this.sprites = sprites;
        this.ground = symbol.getUnitOfMeasure() != null;
        this.perUnit = ground ? scene.pixelsPerMetre() : scene.scale();
        this.places = "true".equals(symbol.getOptions().get(StyleOptions.SPREAD)) ? new HashMap<>() : null;
        this.order = places != null || outline != null || !isPlain(given);
        this.reach = places != null ? 80 : ground ? GROUND_REACH : Values.isConstant(graphic.getSize()) ? 12 : 40;
    }

    @Override
    public void paint(Canvas canvas, PixelShape at, Shape shape) {
        if (at.dimension() != 0) {
            return;
        }
        double pixels = size.applyAsDouble(shape) * perUnit;
        // A wash over the whole picture would tell nothing, and be cut at the sides of tiles.
        if (!(pixels > 0.1) || (ground && pixels > 2 * GROUND_REACH)) {
            return;
        }
        Sprites.Look look = new Sprites.Look(
                name.apply(shape),
                (float) Math.min(LARGEST, pixels),
                (float) rotation.applyAsDouble(shape),
                fill.applyAsInt(shape),
                outline == null ? 0 : outline.ink(shape),
                outline == null ? 0 : (float) outline.width(shape));
        for (int i = 0; i < at.pointCount(); i++) {
            draw(canvas, look, at.x(i), at.y(i));
        }
    }

    private void draw(Canvas canvas, Sprites.Look look, double x, double y) {
        int before = places == null ? 0 : places.merge(place(x, y), 1, Integer::sum) - 1;
        if (before == 0) {
            sprites.draw(canvas, look, outline, x, y);
            return;
        }
        double radius = look.size() * 0.75 * Math.sqrt(before);
        double angle = before * GOLDEN_ANGLE;
        sprites.draw(canvas, look, outline, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }

    private static long place(double x, double y) {
        return (Math.round(x * 4) << 32) ^ (Math.round(y * 4) & 0xFFFFFFFFL);
    }

    /** One colour without an outline, so that overlapping marks look the same whichever comes first. */
    private static boolean isPlain(@Nullable Fill fill) {
        return fill == null || (Values.isConstant(fill.getColor()) && Values.isConstant(fill.getOpacity()));
    }

    @Override
    public boolean needsOrder() {
        return order;
    }

    @Override
    public double reach() {
        return reach;
    }
}
