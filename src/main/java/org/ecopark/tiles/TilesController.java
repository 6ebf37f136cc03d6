package org.ecopark.tiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.tiling.TileMatrixSet;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.web.Addresses;
import org.ecopark.web.Languages;
import org.ecopark.web.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tiles at plain addresses, in the grid of web maps, as most viewers ask for them. */
@RestController
@RequestMapping("/tiles")
class TilesController {

    private static final TileMatrixSet GRID = TileMatrixSet.WEB_MERCATOR_QUAD;

    private final LayerShelf shelf;
    private final TileMaker maker;
    private final TileJson documents;
    private final Documents writer;
    private final Addresses addresses;
    private final TilesSettings settings;

    TilesController(
            LayerShelf shelf,
            TileMaker maker,
            TileJson documents,
            Documents writer,
            Addresses addresses,
            TilesSettings settings) {
        this.shelf = shelf;
        this.maker = maker;
        this.documents = documents;
        this.writer = writer;
        this.addresses = addresses;
        this.settings = settings;
    }

    @GetMapping({"/{layers}/{z}/{x}/{y}.mvt", "/{layers}/{z}/{x}/{y}.pbf"})
    void tile(
            @PathVariable String layers,
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String y,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = Parameters.of(request, TileRequest.PARAMETERS);
        TileRequest asked = TileRequest.of(layers(layers), parameters, Asker.everyone(), shelf);
        TileAnswer.send(maker.tile(asked, TilePlaces.tile(GRID, z, x, y)), settings, request, response);
    }

    @GetMapping("/{layers}.json")
    void tileJson(@PathVariable String layers, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters parameters = Parameters.of(request, TileRequest.PARAMETERS);
        TileRequest asked = TileRequest.of(layers(layers), parameters, Asker.everyone(), shelf);
        Map<String, Object> document =
                documents.of(asked, parameters.given(), addresses.of(request), Languages.of(request));
        writer.send(document, request, response);
    }

    private List<Layer> layers(String names) {
        return Arrays.stream(names.split(",", -1)).distinct().map(shelf::layer).toList();
    }
}
