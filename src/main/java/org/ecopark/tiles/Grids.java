package org.ecopark.tiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecopark.geo.tiling.TileMatrixSet;
import org.ecopark.web.Address;
import org.ecopark.web.Link;

/** The documents that define the grids, as OGC Two Dimensional Tile Matrix Set 2.0 has them. */
final class Grids {

    private Grids() {}

    static Map<String, Object> list(Address grids) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "tileMatrixSets",
                Stream.of(TileMatrixSet.values()).map(set -> item(set, grids)).toList());
        document.put("links", List.of(json(grids, "self", "This document")));
        return document;
    }

    private static Map<String, Object> item(TileMatrixSet set, Address grids) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", set.id());
        item.put("title", set.id());
        item.put("uri", set.uri());
        item.put("crs", set.crs());
        item.put("links", List.of(json(grids.at(set.id()), "self", "Definition of the grid")));
        return item;
    }

    static Map<String, Object> definition(TileMatrixSet set) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", set.id());
        document.put("title", set.id());
        document.put("uri", set.uri());
        document.put("crs", set.crs());
        document.put("orderedAxes", set.isMercator() ? List.of("X", "Y") : List.of("Lon", "Lat"));
        document.put("wellKnownScaleSet", wellKnown(set));
        List<Map<String, Object>> matrices = new ArrayList<>();
        for (int z = 0; z <= TileMatrixSet.DEEPEST; z++) {
            matrices.add(matrix(set, z));
        }
        document.put("tileMatrices", matrices);
        return document;
    }

    private static String wellKnown(TileMatrixSet set) {
        return "http://www.opengis.net/def/wkss/OGC/1.0/"
                + (set.isMercator() ? "GoogleMapsCompatible" : "GoogleCRS84Quad");
    }

    private static Map<String, Object> matrix(TileMatrixSet set, int z) {
        Map<String, Object> matrix = new LinkedHashMap<>();
        matrix.put("id", Integer.toString(z));
        matrix.put("scaleDenominator", set.scaleDenominator(z));
        matrix.put("cellSize", set.cellSize(z));
        matrix.put("cornerOfOrigin", "topLeft");
        matrix.put("pointOfOrigin", List.of(set.west(), set.north()));
        matrix.put("tileWidth", TileMatrixSet.PIXELS);
        matrix.put("tileHeight", TileMatrixSet.PIXELS);
        matrix.put("matrixWidth", set.columns(z));
        matrix.put("matrixHeight", set.rows(z));
        return matrix;
    }

    private static Link json(Address address, String rel, String title) {
        return new Link(address.with("f", "json").toString(), rel, OgcTiles.JSON, title);
    }
}
