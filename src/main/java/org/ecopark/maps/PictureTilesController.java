package org.ecopark.maps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.ecopark.geo.tiling.Tile;
import org.ecopark.geo.tiling.TileMatrixSet;
import org.ecopark.layers.Layer;
import org.ecopark.layers.cache.CachedTile;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.styles.LayerStyle;
import org.ecopark.layers.styles.Styles;
import org.ecopark.maps.pictures.Keeping;
import org.ecopark.maps.pictures.LayerOrder;
import org.ecopark.maps.pictures.PictureFormat;
import org.ecopark.maps.pictures.TilePictures;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.geotools.api.filter.Filter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Picture tiles in the grid of most web maps: {@code /tiles/parks/9/253/168.png}, twice as fine with {@code @2x}. */
@RestController
class PictureTilesController {

    private final LayerShelf shelf;
    private final Styles styles;
    private final TilePictures tiles;
    private final Keeping keeping;

    PictureTilesController(LayerShelf shelf, Styles styles, TilePictures tiles, Keeping keeping) {
        this.shelf = shelf;
        this.styles = styles;
        this.tiles = tiles;
        this.keeping = keeping;
    }

    @GetMapping("/tiles/{layer}/{z}/{x}/{y}.png")
    void tile(
            @PathVariable String layer,
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String y,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = Parameters.of(request, List.of("style"));
        Layer shown = shelf.layer(layer);
        String wanted = parameters.findText("style").orElse("");
        LayerStyle style = styles.find(shown, wanted)
                .orElseThrow(() -> Problem.notFound("unknown_style")
                        .with("layer", layer)
                        .with("style", wanted)
                        .exception());
        boolean fine = y.endsWith("@2x");
        Tile tile = tile(z, x, fine ? y.substring(0, y.length() - 3) : y);
        CachedTile picture = tiles.tile(
                List.of(new LayerOrder(shown, style, Filter.INCLUDE)), tile, fine ? 2 : 1, PictureFormat.PNG);
        keeping.send(picture, PictureFormat.PNG, request, response);
    }

    private static Tile tile(String z, String x, String y) {
        TileMatrixSet grid = TileMatrixSet.WEB_MERCATOR_QUAD;
        boolean numbers = z.matches("\\d{1,3}") && x.matches("\\d{1,12}") && y.matches("\\d{1,12}");
        if (!numbers || !Tile.exists(grid, Long.parseLong(z), Long.parseLong(x), Long.parseLong(y))) {
            throw Problem.notFound("unknown_picture_tile")
                    .with("tile", z + "/" + x + "/" + y)
                    .exception();
        }
        return new Tile(grid, Integer.parseInt(z), Integer.parseInt(x), Integer.parseInt(y));
    }
}
