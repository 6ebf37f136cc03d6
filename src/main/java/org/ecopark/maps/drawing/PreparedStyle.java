package org.ecopark.maps.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.layers.shelf.TileProperties;
import org.ecopark.layers.styles.StyleOptions;
import org.ecopark.maps.labels.Label;
import org.ecopark.maps.scene.Scene;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;

/**
 * A style at one scale, ready to draw: only the rules that count there, expressions reading shapes directly, pens and
 * marks made. For one picture and one thread.
 */
public final class PreparedStyle {

    /** A rule with its drawing symbols. */
    record Prepared(Filter filter, boolean isElse, boolean isGathered, List<Painter> painters) {

        boolean matches(Shape shape) {
            return filter == Filter.INCLUDE || filter.evaluate(shape);
        }
    }

    /** A rule with its labels. */
    record Labelled(Filter filter, boolean isGathered, List<LabelPainter> labels) {}

    /** Pixels of 0.28 mm of a mark whose size is not given. */
    static final double USUAL_MARK = 8;

    private static final Expression COUNT =
            CommonFactoryFinder.getFilterFactory().property(TileProperties.COUNT);

    private final List<List<Prepared>> passes = new ArrayList<>();
    private final List<Labelled> labels = new ArrayList<>();
    private final List<String> properties;
    private final List<String> labelProperties;
    private final Filter filter;
    private final Filter labelFilter;
    private final @Nullable Expression count;
    private final @Nullable Expression labelCount;
    private final boolean whole;
    private final boolean order;
    private final double reach;

    private PreparedStyle(Style style, Set<String> known, Scene scene, boolean gathers) {
        List<Rule> drawn = new ArrayList<>();
        List<Rule> written = new ArrayList<>();
        Slots slots = new Slots(known);
        Slots labelSlots = new Slots(known);
        Sprites sprites = new Sprites();
        for (FeatureTypeStyle pass : style.featureTypeStyles()) {
            List<Prepared> rules = new ArrayList<>();
            for (Rule rule : pass.rules()) {
                boolean gathered = StyleOptions.isGathered(rule);
                if (isSeen(rule, scene.scaleDenominator()) && (gathers || !gathered)) {
                    List<Painter> painters = painters(rule, new Values(slots), scene, sprites);
                    if (!painters.isEmpty()) {
                        rules.add(new Prepared(slots.slotted(filterOf(rule)), rule.isElseFilter(), gathered, painters));
                        drawn.add(rule);
                    }
                    List<LabelPainter> texts = labels(rule, new Values(labelSlots), scene, gathered);
                    if (!texts.isEmpty()) {
                        labels.add(new Labelled(labelSlots.slotted(filterOf(rule)), gathered, texts));
                        written.add(rule);
                    }
                }
            }
            if (!rules.isEmpty()) {
                passes.add(List.copyOf(rules));
            }
        }
        this.count = gathers ? slots.slotted(COUNT) : null;
        this.labelCount = gathers ? labelSlots.slotted(COUNT) : null;
        this.properties = slots.names();
        this.labelProperties = labelSlots.names();
        this.filter = any(gathers ? single(drawn) : drawn);
        // Those that are labelled are gathered from all that are drawn, or their number would be another.
        this.labelFilter = gathers && !written.isEmpty() ? filter : any(written);
        this.whole = passes.stream()
                .flatMap(List::stream)
                .flatMap(p -> p.painters().stream())
                .anyMatch(FlowPainter.class::isInstance);
        this.order = passes.stream()
                .anyMatch(pass -> pass.size() > 1
                        || pass.get(0).painters().size() > 1
                        || pass.get(0).painters().get(0).needsOrder());
        this.reach = passes.stream()
                        .flatMap(List::stream)
                        .flatMap(p -> p.painters().stream())
                        .mapToDouble(Painter::reach)
                        .max()
                        .orElse(0)
                * scene.scale();
    }

    /**
     * Prepares a style.
     *
     * @param known names of the layer's properties
     */
    public static PreparedStyle of(Style style, Set<String> known, Scene scene) {
        return new PreparedStyle(style, known, scene, false);
    }

    /** Prepares a style for shapes some of which stand for several points; they have {@link TileProperties#COUNT}. */
    public static PreparedStyle ofGathered(Style style, Set<String> known, Scene scene) {
        Set<String> more = new HashSet<>(known);
        more.add(TileProperties.COUNT);
        return new PreparedStyle(style, more, scene, true);
    }

    private static List<Rule> single(List<Rule> rules) {
        return rules.stream().filter(rule -> !StyleOptions.isGathered(rule)).toList();
    }

    /** Whether a shape to be drawn stands for several. */
    boolean isSeveral(Shape shape) {
        return isSeveral(count, shape);
    }

    private static boolean isSeveral(@Nullable Expression count, Shape shape) {
        Long number = count == null ? null : count.evaluate(shape, Long.class);
        return number != null && number > 1;
    }

    /** Whether a rule counts at that scale. */
    public static boolean isSeen(Rule rule, double scaleDenominator) {
        return scaleDenominator >= rule.getMinScaleDenominator() && scaleDenominator < rule.getMaxScaleDenominator();
    }

    /** Pixels of 0.28 mm that a mark is wide for a shape with these values; NaN where nothing is known. */
    public static double markSize(PointSymbolizer mark, Set<String> known, Shape shape) {
        return new Values(new Slots(known))
                .number(mark.getGraphic().getSize(), USUAL_MARK)
                .applyAsDouble(shape);
    }

    private static Filter filterOf(Rule rule) {
        return rule.getFilter() == null ? Filter.INCLUDE : rule.getFilter();
    }

    /** What any of the rules draws; everything when one draws all or the rest. */
    private static Filter any(List<Rule> rules) {
        if (rules.stream().anyMatch(rule -> rule.isElseFilter() || filterOf(rule) == Filter.INCLUDE)) {
            return Filter.INCLUDE;
        }
        List<Filter> filters =
                rules.stream().map(PreparedStyle::filterOf).distinct().toList();
        return filters.isEmpty()
                ? Filter.EXCLUDE
                : filters.size() == 1
                        ? filters.get(0)
                        : CommonFactoryFinder.getFilterFactory().or(filters);
    }

    private static List<Painter> painters(Rule rule, Values values, Scene scene, Sprites sprites) {
        List<Painter> painters = new ArrayList<>();
        for (Symbolizer symbol : rule.symbolizers()) {
            if (symbol instanceof PolygonSymbolizer area) {
                painters.add(new AreaPainter(area, values, scene));
            } else if (symbol instanceof LineSymbolizer line) {
                painters.add(
                        line.getOptions().containsKey(StyleOptions.FLOW)
                                ? new FlowPainter(line, values, scene)
                                : new LinePainter(line, values, scene));
            } else if (symbol instanceof PointSymbolizer point) {
                painters.add(new MarkPainter(point, values, scene, sprites));
            }
        }
        return painters;
    }

    private static List<LabelPainter> labels(Rule rule, Values values, Scene scene, boolean gathered) {
        List<LabelPainter> labels = new ArrayList<>();
        for (Symbolizer symbol : rule.symbolizers()) {
            if (symbol instanceof TextSymbolizer text) {
                labels.add(new LabelPainter(text, values, scene, gathered));
            }
        }
        return labels;
    }

    /** Properties whose values {@link LayerDrawing} needs, in their order. */
    public List<String> properties() {
        return properties;
    }

    /** Properties whose values {@link #label} needs, in their order. */
    public List<String> labelProperties() {
        return labelProperties;
    }

    /** Which features are drawn at this scale; {@link Filter#EXCLUDE} for none. */
    public Filter filter() {
        return filter;
    }

    /** Which features have a label at this scale; {@link Filter#EXCLUDE} for none. */
    public Filter labelFilter() {
        return labelFilter;
    }

    /** Whether geometries are needed uncut. */
    public boolean needsWhole() {
        return whole;
    }

    /** Whether the picture depends on which shape is drawn first. */
    public boolean needsOrder() {
        return order;
    }

    /** How many pixels beyond its geometry a symbol may reach. */
    public int reach() {
        return (int) Math.ceil(reach);
    }

    List<List<Prepared>> passes() {
        return passes;
    }

    /** The labels of a feature at a place in pixels, to be placed. */
    public void label(Shape shape, double x, double y, LabelSink sink) {
        boolean several = isSeveral(labelCount, shape);
        for (Labelled rule : labels) {
            if (rule.isGathered() != several) {
                continue;
            }
            if (rule.filter() == Filter.INCLUDE || rule.filter().evaluate(shape)) {
                rule.labels().forEach(painter -> painter.label(shape, x, y, sink));
            }
        }
    }

    /** Takes labels. */
    @FunctionalInterface
    public interface LabelSink {

        void add(Label label);
    }
}
