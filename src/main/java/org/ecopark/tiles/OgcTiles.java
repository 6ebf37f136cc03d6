package org.ecopark.tiles;

import java.util.List;
import org.ecopark.web.Address;
import org.ecopark.web.Link;
import org.ecopark.web.OgcPart;
import org.springframework.stereotype.Component;

/** What this door adds to the landing page, the conformance classes and the collections of OGC API. */
@Component
class OgcTiles implements OgcPart {

    static final String TILESETS = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
    static final String TILING_SCHEMES = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";
    static final String JSON = "application/json";

    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String GRIDS = "http://www.opengis.net/spec/tms/2.0/conf/";

    @Override
    public List<String> conformance() {
        return List.of(
                TILES + "core",
                TILES + "tileset",
                TILES + "tilesets-list",
                TILES + "geodata-tilesets",
                TILES + "dataset-tilesets",
                TILES + "collections-selection",
                TILES + "mvt",
                TILES + "oas30",
                GRIDS + "tilematrixset",
                GRIDS + "tilematrixsetlimits",
                GRIDS + "json-tilematrixset",
                GRIDS + "json-tilematrixsetlimits");
    }

    @Override
    public List<Link> landingLinks(Address landing) {
        return List.of(
                new Link(landing.at("tiles").with("f", "json").toString(), TILESETS, JSON, "Vector tiles"),
                new Link(
                        landing.at("tileMatrixSets").with("f", "json").toString(),
                        TILING_SCHEMES,
                        JSON,
                        "Grids of the tiles"));
    }

    @Override
    public List<Link> collectionLinks(Address collection) {
        return List.of(new Link(collection.at("tiles").with("f", "json").toString(), TILESETS, JSON, "Vector tiles"));
    }
}
