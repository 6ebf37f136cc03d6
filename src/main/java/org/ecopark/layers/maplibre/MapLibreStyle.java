package org.ecopark.layers.maplibre;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.TileProperties;
import org.ecopark.layers.styles.LayerStyle;
import org.ecopark.layers.styles.StyleOptions;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.jspecify.annotations.Nullable;

/**
 * A layer's style as MapLibre style JSON (version 8), so that vector tiles look like the pictures. What that language
 * cannot say (hatches, bent arrows, marks other than circles, circles of metres) is simplified or left out and named
 * in {@code metadata}.
 */
public final class MapLibreStyle {

    /** Scale denominator at zoom 0, where the world is 512 pixels of 0.28 mm wide. */
    private static final double SCALE_AT_ZOOM_0 = 279_541_132.014;

    private static final double DEEPEST = 24;

    private final Layer layer;
    private final LayerStyle style;
    private final boolean gathers;
    private final List<Map<String, Object>> layers = new ArrayList<>();
    private final List<Map<String, Object>> labels = new ArrayList<>();
    private final TreeSet<String> simplified = new TreeSet<>();

    private MapLibreStyle(Layer layer, LayerStyle style) {
        this.layer = layer;
        this.style = style;
        this.gathers = StyleOptions.gathers(style.style());
        for (FeatureTypeStyle pass : style.style().featureTypeStyles()) {
            List<Filter> before = new ArrayList<>();
            for (Rule rule : pass.rules()) {
                rule(rule, before);
            }
        }
    }

    /**
     * The style, ready to become JSON.
     *
     * @param tileJson address of the layer's vector tiles
     */
    public static Map<String, Object> of(Layer layer, LayerStyle style, String tileJson) {
        MapLibreStyle made = new MapLibreStyle(layer, style);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", 8);
        json.put("name", layer.title().en() + ": " + style.title().en());
        json.put("metadata", Map.of("ecopark:simplified", List.copyOf(made.simplified)));
        json.put("sources", Map.of(layer.name(), Map.of("type", "vector", "url", tileJson)));
        List<Object> all = new ArrayList<>(made.layers);
        all.addAll(made.labels);
        json.put("layers", all);
        return json;
    }

    private void rule(Rule rule, List<Filter> before) {
        Filter own = rule.getFilter() == null ? Filter.INCLUDE : rule.getFilter();
        @Nullable Object filter;
        try {
            filter =
                    rule.isElseFilter() ? none(before) : own == Filter.INCLUDE ? null : MapLibreExpressions.filter(own);
        } catch (MapLibreExpressions.NoWordException e) {
            simplified.add("left out, for its filter: " + e.getMessage());
            return;
        }
        before.add(own);
        filter = gathering(rule, filter);
        for (Symbolizer symbol : rule.symbolizers()) {
            try {
                symbol(symbol, rule, filter);
            } catch (MapLibreExpressions.NoWordException e) {
                simplified.add("left out, for its values: " + e.getMessage());
            }
        }
    }

    /** Where a style has signs for several, its other rules leave several alone; in tiles of single features none count. */
    private @Nullable Object gathering(Rule rule, @Nullable Object filter) {
        if (!gathers) {
            return filter;
        }
        List<Object> count = List.of("get", TileProperties.COUNT);
        List<Object> known = new ArrayList<>(List.of("!=", count));
        known.add(null);
        Object wanted = StyleOptions.isGathered(rule)
                ? List.of("all", known, List.of(">", count, 1))
                : List.of("any", List.of("!", known), List.of("==", count, 1));
        return filter == null ? wanted : List.of("all", wanted, filter);
    }

    private static Object none(List<Filter> before) {
        List<Object> any = new ArrayList<>(List.of("any"));
        before.forEach(filter -> any.add(MapLibreExpressions.filter(filter)));
        return List.of("!", any);
    }

    private void symbol(Symbolizer symbol, Rule rule, @Nullable Object filter) {
        if (symbol instanceof PolygonSymbolizer area) {
            area(area, rule, filter);
        } else if (symbol instanceof LineSymbolizer line) {
            if (line.getOptions().containsKey(StyleOptions.FLOW)) {
                simplified.add("flows are straight and have no arrow heads");
            }
            line(line.getStroke(), rule, filter, "LineString");
        } else if (symbol instanceof PointSymbolizer point) {
            point(point, rule, filter);
        } else if (symbol instanceof TextSymbolizer text) {
            text(text, rule, filter);
        }
    }

    private void area(PolygonSymbolizer area, Rule rule, @Nullable Object filter) {
        Fill fill = area.getFill();
        if (fill != null) {
            if (fill.getGraphicFill() != null) {
                simplified.add("hatches are left out");
            }
            Map<String, Object> paint = new LinkedHashMap<>();
            paint.put("fill-color", MapLibreExpressions.expression(fill.getColor()));
            paint.put("fill-opacity", value(fill.getOpacity(), 1));
            layers.add(layer("fill", rule, and(filter, "Polygon"), paint, Map.of()));
        }
        if (area.getStroke() != null) {
            line(area.getStroke(), rule, filter, "Polygon");
        }
    }

    private void line(Stroke stroke, Rule rule, @Nullable Object filter, String geometry) {
        Map<String, Object> paint = new LinkedHashMap<>();
        paint.put("line-color", MapLibreExpressions.expression(stroke.getColor()));
        paint.put("line-width", value(stroke.getWidth(), 1));
        paint.put("line-opacity", value(stroke.getOpacity(), 1));
        if (stroke.dashArray() != null && !stroke.dashArray().isEmpty()) {
            Double width = stroke.getWidth() == null ? null : stroke.getWidth().evaluate(null, Double.class);
            double wide = width == null || width <= 0 ? 1 : width;
            // MapLibre counts dashes in widths of the line.
            paint.put(
                    "line-dasharray",
                    stroke.dashArray().stream()
                            .map(length -> number(length) / wide)
                            .toList());
        }
        layers.add(layer("line", rule, and(filter, geometry), paint, Map.of("line-join", "round")));
    }

    private static double number(Expression expression) {
        Double number = expression.evaluate(null, Double.class);
        return number == null ? 1 : number;
    }

    private void point(PointSymbolizer point, Rule rule, @Nullable Object filter) {
        Graphic graphic = point.getGraphic();
        if (point.getUnitOfMeasure() != null || !(graphic.graphicalSymbols().get(0) instanceof Mark mark)) {
            simplified.add("circles of metres are left out");
            return;
        }
        if (!"circle".equals(String.valueOf(mark.getWellKnownName()))) {
            simplified.add("all marks are circles");
        }
        Map<String, Object> paint = new LinkedHashMap<>();
        paint.put("circle-radius", List.of("/", value(graphic.getSize(), 8), 2));
        if (mark.getFill() == null) {
            paint.put("circle-opacity", 0);
        } else {
            paint.put(
                    "circle-color",
                    MapLibreExpressions.expression(mark.getFill().getColor()));
            paint.put("circle-opacity", value(mark.getFill().getOpacity(), 1));
        }
        if (mark.getStroke() != null) {
            paint.put(
                    "circle-stroke-color",
                    MapLibreExpressions.expression(mark.getStroke().getColor()));
            paint.put("circle-stroke-width", value(mark.getStroke().getWidth(), 1));
        }
        layers.add(layer("circle", rule, and(filter, "Point"), paint, Map.of()));
    }

    private void text(TextSymbolizer text, Rule rule, @Nullable Object filter) {
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put("text-field", List.of("to-string", MapLibreExpressions.expression(text.getLabel())));
        Object size = value(text.getFont().getSize(), 12);
        layout.put("text-size", size);
        Object offset = text.getLabelPlacement() instanceof PointPlacement place
                ? value(place.getDisplacement().getDisplacementX(), 0)
                : 0;
        if (!(offset instanceof Number pixels && pixels.doubleValue() <= 0)) {
            double points = size instanceof Number number ? number.doubleValue() : 12;
            layout.put("text-variable-anchor", List.of("left", "right", "bottom", "top"));
            layout.put(
                    "text-radial-offset",
                    offset instanceof Number pixels ? pixels.doubleValue() / points : List.of("/", offset, points));
        }
        layout.put("text-font", List.of("Noto Sans Regular"));
        Map<String, Object> paint = new LinkedHashMap<>();
        paint.put("text-color", MapLibreExpressions.expression(text.getFill().getColor()));
        if (text.getHalo() != null) {
            paint.put(
                    "text-halo-color",
                    MapLibreExpressions.expression(text.getHalo().getFill().getColor()));
            paint.put("text-halo-width", value(text.getHalo().getRadius(), 1));
        }
        labels.add(layer("symbol", rule, filter, paint, layout));
    }

    private static Object value(@Nullable Expression expression, double usual) {
        return expression == null ? (Object) usual : MapLibreExpressions.expression(expression);
    }

    /** Polygons have outlines in tiles too, so each layer takes only its own kind. */
    private static Object and(@Nullable Object filter, String geometry) {
        Object kind = List.of("==", List.of("geometry-type"), geometry);
        return filter == null ? kind : List.of("all", kind, filter);
    }

    private Map<String, Object> layer(
            String type, Rule rule, @Nullable Object filter, Map<String, Object> paint, Map<String, Object> layout) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", layer.name() + "-" + style.name() + "-" + type + "-" + (layers.size() + labels.size()));
        json.put("type", type);
        json.put("source", layer.name());
        json.put("source-layer", layer.name());
        if (!Double.isInfinite(rule.getMaxScaleDenominator())) {
            json.put("minzoom", zoom(rule.getMaxScaleDenominator()));
        }
        if (rule.getMinScaleDenominator() > 0) {
            json.put("maxzoom", zoom(rule.getMinScaleDenominator()));
        }
        if (filter != null) {
            json.put("filter", filter);
        }
        json.put("layout", layout);
        json.put("paint", paint);
        return json;
    }

    private static double zoom(double scaleDenominator) {
        double zoom = Math.log(SCALE_AT_ZOOM_0 / scaleDenominator) / Math.log(2);
        return Math.max(0, Math.min(DEEPEST, Math.round(zoom * 100) / 100.0));
    }
}
