package org.ecopark.layers.styles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ecopark.layers.Title;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.styling.DescriptionImpl;
import org.geotools.util.GrowableInternationalString;

/** Reads a style file: the layers it is for and their styles, the first of which is the default. */
final class StyleReader {

    private static final StyleFactory STYLES = CommonFactoryFinder.getStyleFactory();

    private StyleReader() {}

    /** Styles by layer, in the order of the file. */
    static Map<String, List<LayerStyle>> read(String text) {
        StyleNode root = StyleNode.of(text);
        root.members(Set.of("layers", "styles"));
        List<LayerStyle> styles = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (StyleNode node : root.need("styles").list()) {
            LayerStyle style = style(node, name(node), Integer.toHexString(text.hashCode()));
            if (!names.add(style.name())) {
                throw node.fault("there are two styles '" + style.name() + "'");
            }
            styles.add(style);
        }
        if (styles.isEmpty()) {
            throw root.fault("there is no style");
        }
        Map<String, List<LayerStyle>> byLayer = new LinkedHashMap<>();
        root.need("layers").list().forEach(layer -> byLayer.put(layer.text(), List.copyOf(styles)));
        return byLayer;
    }

    /** A document that holds the title and the rules of one style. */
    static LayerStyle readOne(String name, String text) {
        StyleNode root = StyleNode.of(text);
        root.members(Set.of("title", "rules"));
        return style(root, name, Integer.toHexString(text.hashCode()));
    }

    private static String name(StyleNode node) {
        node.members(Set.of("name", "title", "rules"));
        String name = node.need("name").text();
        if (!name.matches("[a-z][a-z0-9_-]{0,40}")) {
            throw node.need("name").fault("a style's name is letters, digits, _ and -, not '" + name + "'");
        }
        return name;
    }

    private static LayerStyle style(StyleNode node, String name, String fingerprint) {
        Title title = title(node.need("title"));
        Map<Integer, List<Rule>> passes = new TreeMap<>();
        for (StyleNode rule : node.need("rules").list()) {
            rules(rule)
                    .forEach((pass, one) ->
                            passes.computeIfAbsent(pass, p -> new ArrayList<>()).add(one));
        }
        Style style = STYLES.createStyle();
        style.setName(name);
        for (List<Rule> rules : passes.values()) {
            FeatureTypeStyle pass = STYLES.createFeatureTypeStyle(rules.toArray(Rule[]::new));
            style.featureTypeStyles().add(pass);
        }
        return new LayerStyle(name, title, style, fingerprint);
    }

    private static Title title(StyleNode node) {
        node.members(Set.of("en", "ko"));
        return new Title(node.need("en").text(), node.need("ko").text());
    }

    /** A rule whose symbols are drawn in several passes becomes one rule in each. */
    private static Map<Integer, Rule> rules(StyleNode node) {
        Map<String, StyleNode> members =
                node.members(Set.of("title", "filter", "else", "gathered", "above", "below", "draw"));
        Map<Integer, List<Symbolizer>> symbols = new TreeMap<>();
        for (StyleNode symbol : node.need("draw").list()) {
            int pass = symbol.find("pass").map(p -> (int) p.number()).orElse(0);
            symbols.computeIfAbsent(pass, p -> new ArrayList<>()).add(SymbolReader.read(symbol));
        }
        if (symbols.isEmpty()) {
            throw node.need("draw").fault("'draw' has at least one symbol");
        }
        Map<Integer, Rule> rules = new TreeMap<>();
        symbols.forEach((pass, list) -> rules.put(pass, rule(node, members, list)));
        return rules;
    }

    private static Rule rule(StyleNode node, Map<String, StyleNode> members, List<Symbolizer> symbols) {
        Rule rule = STYLES.createRule();
        rule.symbolizers().addAll(symbols);
        if (members.containsKey("filter")) {
            rule.setFilter(ValueReader.filter(node.need("filter")));
        }
        node.find("else").ifPresent(word -> rule.setElseFilter(Boolean.parseBoolean(word.oneOf(Set.of("true")))));
        node.find("gathered")
                .map(word -> word.oneOf(Set.of("true")))
                .ifPresent(word -> rule.getOptions().put(StyleOptions.GATHERED, word));
        node.find("above").ifPresent(scale -> rule.setMinScaleDenominator(scale.number()));
        node.find("below").ifPresent(scale -> rule.setMaxScaleDenominator(scale.number()));
        if (!(rule.getMinScaleDenominator() < rule.getMaxScaleDenominator())) {
            throw node.fault("'above' is less than 'below': they are scale denominators");
        }
        node.find("title").map(StyleReader::title).ifPresent(title -> describe(rule, title));
        return rule;
    }

    static void describe(Rule rule, Title title) {
        GrowableInternationalString text = new GrowableInternationalString(title.en());
        text.add(Locale.ENGLISH, title.en());
        text.add(Locale.KOREAN, title.ko());
        rule.setDescription(new DescriptionImpl(text, null));
    }
}
