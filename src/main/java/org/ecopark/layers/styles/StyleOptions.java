package org.ecopark.layers.styles;

import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;

/** Options of rules and symbolizers for what GeoTools' style model has no word for. */
public final class StyleOptions {

    /** Of a line: drawn from its first to its last point as a flow; {@code arrow} has an arrow head, {@code plain} none. */
    public static final String FLOW = "flow";

    /** Of a flow: how far it bends to the right of its way, as a part of its length. */
    public static final String BEND = "bend";

    /** Of a point: {@code true} spreads symbols that share one place on a ring around it. */
    public static final String SPREAD = "spread";

    /** Of a label: kept as it is however long; otherwise it is broken into lines of so many pixels. */
    public static final String WRAP = "wrap";

    /** Of a rule: {@code true} draws what stands for several neighbouring points, where a map gathers them. */
    public static final String GATHERED = "gathered";

    private StyleOptions() {}

    /** Whether any rule is for gathered points, so that the layer's points are gathered at small scales. */
    public static boolean gathers(Style style) {
        return style.featureTypeStyles().stream()
                .flatMap(pass -> pass.rules().stream())
                .anyMatch(StyleOptions::isGathered);
    }

    public static boolean isGathered(Rule rule) {
        return "true".equals(rule.getOptions().get(GATHERED));
    }
}
