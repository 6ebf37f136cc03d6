package org.ecopark.tiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ecopark.geo.Box;
import org.ecopark.geo.tiling.TileMatrixSet;
import org.ecopark.geo.tiling.TileRange;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.shelf.TileProperties;
import org.ecopark.web.Address;
import org.ecopark.web.Link;
import org.springframework.stereotype.Component;

/** The documents of OGC API Tiles: which sets of tiles there are, and each with its limits, layers and addresses. */
@Component
class TileSets {

    private static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    private static final String GEODATA = "http://www.opengis.net/def/rel/ogc/1.0/geodata";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private final TileExtents extents;

    TileSets(TileExtents extents) {
        this.extents = extents;
    }

    /**
     * The sets of tiles of one collection or of the dataset.
     *
     * @param tiles address of this list, with the parameters that go with every address below it
     */
    Map<String, Object> list(TileRequest asked, Address tiles, Address ogc, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("links", List.of(json(tiles, "self", "This document")));
        document.put(
                "tilesets",
                Stream.of(TileMatrixSet.values())
                        .map(set -> item(asked, set, tiles, ogc, language))
                        .toList());
        return document;
    }

    private Map<String, Object> item(
            TileRequest asked, TileMatrixSet set, Address tiles, Address ogc, Locale language) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("title", title(asked, set, language));
        item.put("dataType", "vector");
        item.put("crs", set.crs());
        item.put("tileMatrixSetId", set.id());
        item.put("tileMatrixSetURI", set.uri());
        item.put("tileMatrixSetLimits", limits(asked, set));
        item.put("links", links(set, tiles, ogc));
        return item;
    }

    /** One set of tiles with all that a client needs. */
    Map<String, Object> tileset(TileRequest asked, TileMatrixSet set, Address tiles, Address ogc, Locale language) {
        Map<String, Object> document = item(asked, set, tiles, ogc, language);
        document.put("attribution", TileJson.ATTRIBUTION.in(language));
        Box box = around(asked);
        document.put(
                "boundingBox",
                Map.of(
                        "lowerLeft",
                        List.of(box.west(), box.south()),
                        "upperRight",
                        List.of(box.east(), box.north()),
                        "crs",
                        CRS84));
        document.put(
                "layers",
                asked.layers().stream()
                        .map(layer -> layer(layer, ogc, language))
                        .toList());
        return document;
    }

    private static String title(TileRequest asked, TileMatrixSet set, Locale language) {
        List<String> titles =
                asked.layers().stream().map(layer -> layer.title().in(language)).toList();
        return String.join(", ", titles) + " (" + set.id() + ")";
    }

    private Box around(TileRequest asked) {
        return asked.names().stream().map(extents::box).reduce(Box::union).orElse(Box.world());
    }

    private List<Map<String, Object>> limits(TileRequest asked, TileMatrixSet set) {
        Box box = around(asked);
        List<Map<String, Object>> limits = new ArrayList<>();
        for (int z = 0; z <= TilePlaces.DEEPEST; z++) {
            TileRange range = TileRange.of(set, z, box);
            Map<String, Object> limit = new LinkedHashMap<>();
            limit.put("tileMatrix", Integer.toString(z));
            limit.put("minTileRow", range.minRow());
            limit.put("maxTileRow", range.maxRow());
            limit.put("minTileCol", range.minColumn());
            limit.put("maxTileCol", range.maxColumn());
            limits.add(limit);
        }
        return limits;
    }

    private static List<Object> links(TileMatrixSet set, Address tiles, Address ogc) {
        Map<String, Object> template = new LinkedHashMap<>();
        Address one = tiles.at(set.id());
        template.put(
                "href",
                one.url() + "/{tileMatrix}/{tileRow}/{tileCol}"
                        + one.with("f", "mvt").queryText());
        template.put("rel", "item");
        template.put("type", TileAnswer.MEDIA_TYPE);
        template.put("title", "Tiles");
        template.put("templated", true);
        return List.of(
                json(one, "self", "This set of tiles"),
                json(ogc.at("tileMatrixSets", set.id()), TILING_SCHEME, "Grid of the tiles"),
                template);
    }

    private static Link json(Address address, String rel, String title) {
        return new Link(address.with("f", "json").toString(), rel, OgcTiles.JSON, title);
    }

    private static Map<String, Object> layer(Layer layer, Address ogc, Locale language) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", layer.name());
        described.put("title", layer.title().in(language));
        described.put("description", layer.description().in(language));
        described.put("dataType", "vector");
        described.put("minTileMatrix", "0");
        described.put("maxTileMatrix", Integer.toString(TilePlaces.DEEPEST));
        if (layer.schema().geometry() != GeometryKind.ANY) {
            described.put("geometryDimension", dimension(layer.schema().geometry()));
        }
        described.put("propertiesSchema", schema(layer, language));
        described.put("links", List.of(json(ogc.at("collections", layer.name()), GEODATA, "Collection")));
        return described;
    }

    private static int dimension(GeometryKind kind) {
        return switch (kind) {
            case POINT -> 0;
            case LINE -> 1;
            case POLYGON, ANY -> 2;
        };
    }

    /** In tiles all values are flat. */
    private static Map<String, Object> schema(Layer layer, Locale language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        TileProperties.fields(layer).forEach((name, property) -> properties.put(name, schema(property, language)));
        return Map.of("type", "object", "properties", properties);
    }

    private static Map<String, Object> schema(LayerProperty property, Locale language) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", property.title().in(language));
        schema.put(
                "type",
                switch (property.type()) {
                    case INTEGER -> "integer";
                    case DECIMAL -> "number";
                    case BOOLEAN -> "boolean";
                    case TEXT, DATE, TIMESTAMP, TEXT_LIST, DECIMAL_LIST, JSON -> "string";
                });
        if (property.unit() != null) {
            schema.put("x-ogc-unit", property.unit());
        }
        return schema;
    }
}
