package org.ecopark.layers.styles;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.styling.UomOgcMapping;

/** Symbols of a style file: {@code area}, {@code line}, {@code flow}, {@code mark}, {@code icon}, {@code ground}. */
final class SymbolReader {

    static final Set<String> KINDS = Set.of("area", "line", "flow", "mark", "icon", "ground", "label");

    static final Set<String> MARKS =
            Set.of("circle", "square", "triangle", "star", "cross", "x", "diamond", "hexagon", "arrow");

    private static final Set<String> HATCHES =
            Set.of("slash", "backslash", "times", "plus", "vertline", "horline", "dot");

    private static final StyleFactory STYLES = CommonFactoryFinder.getStyleFactory();
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private SymbolReader() {}

    static Symbolizer read(StyleNode node) {
        List<String> kinds =
                node.members().keySet().stream().filter(KINDS::contains).toList();
        if (kinds.size() != 1) {
            throw node.fault("a symbol is one of " + String.join(", ", new java.util.TreeSet<>(KINDS)));
        }
        return switch (kinds.get(0)) {
            case "area" -> area(node);
            case "line" -> line(node);
            case "flow" -> flow(node);
            case "mark" -> mark(node);
            case "icon" -> icon(node);
            case "ground" -> ground(node);
            default -> LabelReader.read(node);
        };
    }

    private static Symbolizer area(StyleNode node) {
        Map<String, StyleNode> members = node.members(Set.of(
                "area",
                "opacity",
                "outline",
                "outline_width",
                "outline_opacity",
                "outline_dash",
                "hatch",
                "hatch_color",
                "hatch_width",
                "spacing",
                "pass"));
        boolean filled = !"none".equals(textOr(node.need("area")));
        Fill fill = null;
        if (filled) {
            fill = STYLES.createFill(ValueReader.color(node.need("area")), number(members, "opacity", 1));
        }
        if (members.containsKey("hatch")) {
            fill = fill != null ? fill : STYLES.createFill(FILTERS.literal("#000000"), FILTERS.literal(0));
            fill.setGraphicFill(hatch(node, members));
        }
        Stroke outline = members.containsKey("outline")
                ? stroke(members, "outline", "outline_width", "outline_opacity", "outline_dash")
                : null;
        PolygonSymbolizer symbol = STYLES.createPolygonSymbolizer(outline, fill, null);
        return symbol;
    }

    private static String textOr(StyleNode node) {
        return node.isMap() ? "" : node.text();
    }

    private static Graphic hatch(StyleNode node, Map<String, StyleNode> members) {
        Stroke stroke = STYLES.createStroke(
                ValueReader.color(node.need("hatch_color")), number(members, "hatch_width", 1), number(members, "", 1));
        String shape = "shape://" + node.need("hatch").oneOf(HATCHES);
        Mark mark = STYLES.createMark(FILTERS.literal(shape), stroke, null, null, null);
        return STYLES.createGraphic(null, new Mark[] {mark}, null, null, number(members, "spacing", 8), null);
    }

    private static LineSymbolizer line(StyleNode node) {
        Map<String, StyleNode> members =
                node.members(Set.of("line", "width", "opacity", "dash", "cap", "join", "offset", "pass"));
        LineSymbolizer symbol = STYLES.createLineSymbolizer(stroke(members, "line", "width", "opacity", "dash"), null);
        node.find("cap")
                .ifPresent(
                        cap -> symbol.getStroke().setLineCap(ValueReader.word(cap, Set.of("butt", "round", "square"))));
        node.find("join")
                .ifPresent(join ->
                        symbol.getStroke().setLineJoin(ValueReader.word(join, Set.of("round", "bevel", "mitre"))));
        node.find("offset").ifPresent(offset -> symbol.setPerpendicularOffset(ValueReader.number(offset)));
        return symbol;
    }

    private static LineSymbolizer flow(StyleNode node) {
        Map<String, StyleNode> members =
                node.members(Set.of("flow", "width", "opacity", "dash", "bend", "arrow", "pass"));
        LineSymbolizer symbol = STYLES.createLineSymbolizer(stroke(members, "flow", "width", "opacity", "dash"), null);
        boolean arrow = node.find("arrow")
                .map(a -> Boolean.parseBoolean(a.oneOf(Set.of("true", "false"))))
                .orElse(true);
        symbol.getOptions().put(StyleOptions.FLOW, arrow ? "arrow" : "plain");
        symbol.getOptions()
                .put(
                        StyleOptions.BEND,
                        Double.toString(node.find("bend").map(StyleNode::number).orElse(0.15)));
        return symbol;
    }

    private static Stroke stroke(
            Map<String, StyleNode> members, String color, String width, String opacity, String dash) {
        Stroke stroke = STYLES.createStroke(
                ValueReader.color(Objects.requireNonNull(members.get(color))),
                number(members, width, 1),
                number(members, opacity, 1));
        if (members.containsKey(dash)) {
            stroke.setDashArray(members.get(dash).list().stream()
                    .<Expression>map(length -> FILTERS.literal(length.number()))
                    .toList());
        }
        return stroke;
    }

    private static PointSymbolizer mark(StyleNode node) {
        Map<String, StyleNode> members = node.members(Set.of(
                "mark",
                "size",
                "fill",
                "opacity",
                "outline",
                "outline_width",
                "outline_dash",
                "rotation",
                "spread",
                "pass"));
        Fill fill = members.containsKey("fill")
                ? STYLES.createFill(ValueReader.color(members.get("fill")), number(members, "opacity", 1))
                : null;
        Stroke outline = members.containsKey("outline")
                ? stroke(members, "outline", "outline_width", "opacity", "outline_dash")
                : null;
        if (fill == null && outline == null) {
            throw node.fault("a mark has a fill or an outline");
        }
        Mark mark = STYLES.createMark(ValueReader.word(node.need("mark"), MARKS), outline, fill, null, null);
        Graphic graphic = STYLES.createGraphic(
                null, new Mark[] {mark}, null, null, number(members, "size", 8), number(members, "rotation", 0));
        PointSymbolizer symbol = STYLES.createPointSymbolizer(graphic, null);
        node.find("spread")
                .ifPresent(s -> symbol.getOptions().put(StyleOptions.SPREAD, s.oneOf(Set.of("true", "false"))));
        return symbol;
    }

    private static PointSymbolizer icon(StyleNode node) {
        Map<String, StyleNode> members = node.members(Set.of("icon", "size", "fill", "opacity", "rotation", "pass"));
        String name = StyleIcons.require(node.need("icon"));
        Fill fill = STYLES.createFill(
                members.containsKey("fill") ? ValueReader.color(members.get("fill")) : FILTERS.literal("#000000"),
                number(members, "opacity", 1));
        Mark mark = STYLES.createMark(FILTERS.literal(StyleIcons.PREFIX + name), null, fill, null, null);
        return STYLES.createPointSymbolizer(
                STYLES.createGraphic(
                        null,
                        new Mark[] {mark},
                        null,
                        null,
                        number(members, "size", 16),
                        number(members, "rotation", 0)),
                null);
    }

    /** A circle of so many metres on the ground around a place that is known only so well. */
    private static PointSymbolizer ground(StyleNode node) {
        Map<String, StyleNode> members =
                node.members(Set.of("ground", "fill", "opacity", "outline", "outline_width", "outline_dash", "pass"));
        Fill fill = STYLES.createFill(ValueReader.color(node.need("fill")), number(members, "opacity", 0.2));
        Stroke outline = members.containsKey("outline")
                ? stroke(members, "outline", "outline_width", "opacity", "outline_dash")
                : null;
        Mark mark = STYLES.createMark(FILTERS.literal("circle"), outline, fill, null, null);
        Expression metres = ValueReader.expression(node.need("ground"));
        PointSymbolizer symbol = STYLES.createPointSymbolizer(
                STYLES.createGraphic(
                        null, new Mark[] {mark}, null, null, FILTERS.multiply(metres, FILTERS.literal(2)), null),
                null);
        symbol.setUnitOfMeasure(UomOgcMapping.METRE.getUnit());
        return symbol;
    }

    static Expression number(Map<String, StyleNode> members, String name, double usual) {
        StyleNode node = members.get(name);
        return node == null ? FILTERS.literal(usual) : ValueReader.number(node);
    }
}
