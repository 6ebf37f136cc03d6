package org.ecopark.tiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.tiling.Tile;
import org.ecopark.geo.tiling.TileMatrixSet;
import org.ecopark.layers.Layer;
import org.ecopark.layers.load.EditableLayer;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Languages;
import org.ecopark.web.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** OGC API Tiles: sets of tiles of each collection and of several together, and the tiles. */
@RestController
@RequestMapping("/ogc")
class OgcTilesController {

    private static final String COLLECTIONS = "collections";

    private final LayerShelf shelf;
    private final TileMaker maker;
    private final TileSets sets;
    private final Documents writer;
    private final Addresses addresses;
    private final TilesSettings settings;

    OgcTilesController(
            LayerShelf shelf,
            TileMaker maker,
            TileSets sets,
            Documents writer,
            Addresses addresses,
            TilesSettings settings) {
        this.shelf = shelf;
        this.maker = maker;
        this.sets = sets;
        this.writer = writer;
        this.addresses = addresses;
        this.settings = settings;
    }

    /** A request for layers with the address of their tiles, which carries what was asked of the layers. */
    private record Wanted(TileRequest asked, Address ogc, Address tiles) {}

    @GetMapping({"/tiles", "/collections/{collection}/tiles"})
    void list(
            @PathVariable(required = false) @Nullable String collection,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Wanted wanted = wanted(collection, "json", request);
        writer.send(sets.list(wanted.asked(), wanted.tiles(), wanted.ogc(), Languages.of(request)), request, response);
    }

    @GetMapping({"/tiles/{grid}", "/collections/{collection}/tiles/{grid}"})
    void tileset(
            @PathVariable(required = false) @Nullable String collection,
            @PathVariable String grid,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Wanted wanted = wanted(collection, "json", request);
        TileMatrixSet set = TilePlaces.set(grid);
        Map<String, Object> document =
                sets.tileset(wanted.asked(), set, wanted.tiles(), wanted.ogc(), Languages.of(request));
        writer.send(document, request, response);
    }

    @GetMapping({"/tiles/{grid}/{z}/{y}/{x}", "/collections/{collection}/tiles/{grid}/{z}/{y}/{x}"})
    void tile(
            @PathVariable(required = false) @Nullable String collection,
            @PathVariable String grid,
            @PathVariable String z,
            @PathVariable String y,
            @PathVariable String x,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Wanted wanted = wanted(collection, "mvt", request);
        Tile tile = TilePlaces.tile(TilePlaces.set(grid), z, x, y);
        TileAnswer.send(maker.tile(wanted.asked(), tile), settings, request, response);
    }

    @GetMapping("/tileMatrixSets")
    void grids(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireFormat(Parameters.of(request, List.of("f")), "json");
        writer.send(Grids.list(addresses.of(request).at("ogc", "tileMatrixSets")), request, response);
    }

    @GetMapping("/tileMatrixSets/{grid}")
    void grid(@PathVariable String grid, HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireFormat(Parameters.of(request, List.of("f")), "json");
        writer.send(Grids.definition(TilePlaces.set(grid)), request, response);
    }

    private Wanted wanted(@Nullable String collection, String format, HttpServletRequest request) {
        List<String> known = new ArrayList<>(TileRequest.PARAMETERS);
        if (collection == null) {
            known.add(COLLECTIONS);
        }
        Parameters parameters = Parameters.of(request, known);
        requireFormat(parameters, format);
        List<Layer> layers = collection == null
                ? parameters.findText(COLLECTIONS).map(this::chosen).orElseGet(this::register)
                : List.of(shelf.layer(collection));
        Address ogc = addresses.of(request).at("ogc");
        Address tiles = collection == null ? ogc.at("tiles") : ogc.at(COLLECTIONS, collection, "tiles");
        for (Map.Entry<String, String> one : parameters.given().entrySet()) {
            boolean everywhere = !one.getKey().equals("f") && !one.getKey().equals("lang");
            tiles = everywhere ? tiles.with(one.getKey(), one.getValue()) : tiles;
        }
        return new Wanted(TileRequest.of(layers, parameters, Asker.everyone(), shelf), ogc, tiles);
    }

    private static void requireFormat(Parameters parameters, String format) {
        parameters.choice("f", List.of(format), format);
    }

    private List<Layer> chosen(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .distinct()
                .map(shelf::layer)
                .toList();
    }

    /** What stands for the whole: the layers of the register, which everything else is computed from. */
    private List<Layer> register() {
        List<Layer> register = new ArrayList<>();
        for (EditableLayer editable : shelf.listEditables()) {
            if (register.size() < TileRequest.MOST_LAYERS) {
                shelf.findLayer(editable.name()).ifPresent(register::add);
            }
        }
        return register;
    }
}
