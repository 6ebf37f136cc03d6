package org.ecopark.tiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecopark.geo.Box;
import org.ecopark.geo.tiling.TileMatrixSet;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.Title;
import org.ecopark.layers.shelf.TileProperties;
import org.ecopark.web.Address;
import org.springframework.stereotype.Component;

/** TileJSON 3.0: where the tiles of some layers are and what is in them. */
@Component
class TileJson {

    static final Title ATTRIBUTION =
            new Title("Ecopark; source and licence stand with each feature", "Ecopark; 출처와 이용 허락은 각 피처에 있습니다");

    private final TileExtents extents;

    TileJson(TileExtents extents) {
        this.extents = extents;
    }

    Map<String, Object> of(TileRequest asked, Map<String, String> given, Address server, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tilejson", "3.0.0");
        document.put("name", titles(asked, language));
        document.put("attribution", ATTRIBUTION.in(language));
        document.put("scheme", "xyz");
        document.put("tiles", List.of(template(asked, given, server)));
        document.put("minzoom", 0);
        document.put("maxzoom", TilePlaces.DEEPEST);
        document.put("bounds", bounds(asked));
        document.put(
                "vector_layers",
                asked.layers().stream().map(layer -> layer(layer, language)).toList());
        return document;
    }

    private static String titles(TileRequest asked, Locale language) {
        return asked.layers().stream().map(layer -> layer.title().in(language)).collect(Collectors.joining(", "));
    }

    private static String template(TileRequest asked, Map<String, String> given, Address server) {
        Address tiles = server.at("tiles", String.join(",", asked.names()));
        for (Map.Entry<String, String> one : given.entrySet()) {
            boolean ofTiles = !one.getKey().equals("lang") && !one.getKey().equals("f");
            tiles = ofTiles ? tiles.with(one.getKey(), one.getValue()) : tiles;
        }
        return tiles.url() + "/{z}/{x}/{y}.mvt" + tiles.queryText();
    }

    /** Around all layers; the world when nothing is known of one. */
    private List<Double> bounds(TileRequest asked) {
        double end = TileMatrixSet.WEB_MERCATOR_QUAD.northLatitude();
        Box box = asked.names().stream().map(extents::box).reduce(Box::union).orElse(Box.world());
        return List.of(box.west(), Math.max(-end, box.south()), box.east(), Math.min(end, box.north()));
    }

    private static Map<String, Object> layer(Layer layer, Locale language) {
        Map<String, Object> fields = new LinkedHashMap<>();
        TileProperties.fields(layer).forEach((name, property) -> fields.put(name, described(property, language)));
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", layer.name());
        described.put("description", layer.description().in(language));
        described.put("fields", fields);
        described.put("minzoom", 0);
        described.put("maxzoom", TilePlaces.DEEPEST);
        return described;
    }

    private static String described(LayerProperty property, Locale language) {
        String title = property.title().in(language);
        return property.unit() == null ? title : title + " (" + property.unit() + ")";
    }
}
