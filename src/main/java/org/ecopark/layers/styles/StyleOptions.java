package org.ecopark.layers.styles;

/** Options of symbolizers for what GeoTools' style model has no word for. */
public final class StyleOptions {

    /** Of a line: drawn from its first to its last point as a flow; {@code arrow} has an arrow head, {@code plain} none. */
    public static final String FLOW = "flow";

    /** Of a flow: how far it bends to the right of its way, as a part of its length. */
    public static final String BEND = "bend";

    /** Of a point: {@code true} spreads symbols that share one place on a ring around it. */
    public static final String SPREAD = "spread";

    /** Of a label: kept as it is however long; otherwise it is broken into lines of so many pixels. */
    public static final String WRAP = "wrap";

    private StyleOptions() {}
}
