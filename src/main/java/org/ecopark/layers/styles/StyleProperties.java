package org.ecopark.layers.styles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.shelf.TileProperties;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The properties that a style's filters and expressions name, with their lines. One that the layer lacks would be unknown
 * for every feature, so that the rule draws nothing or everything, and nobody is told.
 */
final class StyleProperties {

    private static final Set<String> EXPRESSIONS = Set.of("by", "expression", "label", "ground");
    private static final String FILTER = "filter";

    private final List<Named> named = new ArrayList<>();

    private StyleProperties() {}

    /**
     * A property where it is named.
     *
     * @param line from 1
     */
    record Named(String property, int line) {}

    /** All that a document names, from top to bottom, which was read without a fault before. */
    static List<Named> of(String text) {
        return of(StyleNode.of(text));
    }

    private static List<Named> of(StyleNode node) {
        StyleProperties found = new StyleProperties();
        found.look(node);
        return List.copyOf(found.named);
    }

    /** What is wrong with a document for a layer; empty when the layer has all that the document names. */
    static Optional<StyleFaultException> fault(String text, Layer layer) {
        return of(text).stream()
                .filter(name -> !name.property().equals(TileProperties.COUNT)
                        && layer.schema().findProperty(name.property()).isEmpty())
                .findFirst()
                .map(name -> new StyleFaultException(
                        name.line(),
                        "'" + name.property() + "' is no property of " + layer.name() + "; there are " + known(layer)));
    }

    private static String known(Layer layer) {
        TreeSet<String> names = new TreeSet<>();
        layer.schema().properties().stream().map(LayerProperty::name).forEach(names::add);
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private void look(StyleNode node) {
        if (node.isList()) {
            node.list().forEach(this::look);
        } else if (node.isMap()) {
            node.members().forEach((name, value) -> {
                if (value.isMap() || value.isList()) {
                    look(value);
                } else if (name.equals(FILTER)) {
                    ValueReader.filter(value).accept(new Names(value), null);
                } else if (EXPRESSIONS.contains(name)) {
                    ValueReader.expression(value).accept(new Names(value), null);
                }
            });
        }
    }

    private final class Names extends DefaultFilterVisitor {

        private final StyleNode node;

        private Names(StyleNode node) {
            this.node = node;
        }

        @Override
        public @Nullable Object visit(PropertyName property, @Nullable Object data) {
            named.add(new Named(property.getPropertyName(), node.line()));
            return data;
        }
    }
}
