package org.ecopark.layers.styles;

import java.util.Map;
import java.util.Set;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;

/** Labels of a style file. */
final class LabelReader {

    private static final StyleFactory STYLES = CommonFactoryFinder.getStyleFactory();
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private LabelReader() {}

    static TextSymbolizer read(StyleNode node) {
        Map<String, StyleNode> members = node.members(Set.of(
                "label",
                "size",
                "color",
                "weight",
                "halo",
                "halo_width",
                "priority",
                "offset",
                "place",
                "wrap",
                "pass"));
        Expression weight = node.find("weight")
                .map(word -> ValueReader.word(word, Set.of("normal", "bold")))
                .orElse(FILTERS.literal("normal"));
        Font font = STYLES.createFont(
                FILTERS.literal("SansSerif"),
                FILTERS.literal("normal"),
                weight,
                SymbolReader.number(members, "size", 12));
        TextSymbolizer label = STYLES.createTextSymbolizer();
        label.setLabel(ValueReader.expression(node.need("label")));
        label.fonts().add(font);
        label.setFill(STYLES.createFill(
                members.containsKey("color") ? ValueReader.color(members.get("color")) : FILTERS.literal("#1f2624")));
        label.setHalo(halo(members));
        label.setPriority(SymbolReader.number(members, "priority", 0));
        label.setLabelPlacement(placement(node, members));
        node.find("wrap")
                .ifPresent(pixels -> label.getOptions().put(StyleOptions.WRAP, Double.toString(pixels.number())));
        return label;
    }

    private static Halo halo(Map<String, StyleNode> members) {
        Expression color =
                members.containsKey("halo") ? ValueReader.color(members.get("halo")) : FILTERS.literal("#ffffff");
        return STYLES.createHalo(STYLES.createFill(color), SymbolReader.number(members, "halo_width", 1.5));
    }

    private static org.geotools.api.style.LabelPlacement placement(StyleNode node, Map<String, StyleNode> members) {
        boolean beside = "beside"
                .equals(node.find("place")
                        .map(p -> p.oneOf(Set.of("beside", "over")))
                        .orElse("beside"));
        return STYLES.createPointPlacement(
                STYLES.createAnchorPoint(FILTERS.literal(beside ? 0 : 0.5), FILTERS.literal(0.5)),
                STYLES.createDisplacement(SymbolReader.number(members, "offset", beside ? 6 : 0), FILTERS.literal(0)),
                FILTERS.literal(0));
    }
}
