package org.ecopark.maps.wmts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecopark.geo.tiling.Tile;
import org.ecopark.geo.tiling.TileMatrixSet;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.styles.LayerStyle;
import org.ecopark.layers.styles.Styles;
import org.ecopark.maps.pictures.Keeping;
import org.ecopark.maps.pictures.LayerOrder;
import org.ecopark.maps.pictures.PictureFormat;
import org.ecopark.maps.pictures.TilePictures;
import org.ecopark.maps.wms.WmsParameters;
import org.ecopark.web.Addresses;
import org.ecopark.web.Languages;
import org.geotools.api.filter.Filter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The WMTS door. */
@RestController
class WmtsController {

    private final LayerShelf shelf;
    private final Styles styles;
    private final WmtsCapabilities capabilities;
    private final TilePictures tiles;
    private final Keeping keeping;
    private final Addresses addresses;

    WmtsController(
            LayerShelf shelf,
            Styles styles,
            WmtsCapabilities capabilities,
            TilePictures tiles,
            Keeping keeping,
            Addresses addresses) {
        this.shelf = shelf;
        this.styles = styles;
        this.capabilities = capabilities;
        this.tiles = tiles;
        this.keeping = keeping;
        this.addresses = addresses;
    }

    /** What is asked for by keys and values; the same words stand in the path of REST. */
    private record Asked(
            String layer, String style, String format, String grid, String level, String row, String column) {}

    @GetMapping("/wmts")
    void keysAndValues(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WmsParameters parameters = new WmsParameters(request.getParameterMap());
        answered(response, () -> {
            String operation = need(parameters, "request");
            String service = need(parameters, "service");
            if (!service.equals("WMTS")) {
                throw WmtsException.invalid("service", service);
            }
            switch (operation) {
                case "GetCapabilities" -> capabilities(sections(parameters), request, response);
                case "GetTile" -> {
                    String version = need(parameters, "version");
                    if (!version.equals("1.0.0")) {
                        throw WmtsException.invalid("version", version);
                    }
                    tile(asked(parameters), request, response);
                }
                default -> throw WmtsException.invalid("request", operation);
            }
        });
    }

    /** The only place where an Accept header is heeded, since the standard's part on REST wants it (10.1). */
    @GetMapping("/wmts/1.0.0/WMTSCapabilities.xml")
    void document(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answered(response, () -> {
            if (!takesXml(request)) {
                throw WmtsException.notAcceptable();
            }
            capabilities(Set.copyOf(WmtsCapabilities.SECTIONS), request, response);
        });
    }

    /** False only for who names types, none of which is XML or a wildcard; what cannot be read as types is no refusal. */
    private static boolean takesXml(HttpServletRequest request) {
        List<String> named = Collections.list(request.getHeaders("Accept"));
        try {
            List<MediaType> types = MediaType.parseMediaTypes(named);
            return types.isEmpty()
                    || types.stream()
                            .anyMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_XML)
                                    || type.isCompatibleWith(MediaType.TEXT_XML));
        } catch (InvalidMediaTypeException e) {
            return true;
        }
    }

    @GetMapping("/wmts/1.0.0/{layer}/{style}/{grid}/{level}/{row}/{column}.{extension}")
    void path(
            @PathVariable String layer,
            @PathVariable String style,
            @PathVariable String grid,
            @PathVariable String level,
            @PathVariable String row,
            @PathVariable String column,
            @PathVariable String extension,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String format = extension.equals("png") ? "image/png" : extension.equals("jpg") ? "image/jpeg" : extension;
        answered(response, () -> tile(new Asked(layer, style, format, grid, level, row, column), request, response));
    }

    private interface Work {

        void run() throws IOException;
    }

    private static void answered(HttpServletResponse response, Work work) throws IOException {
        try {
            work.run();
        } catch (WmtsException fault) {
            byte[] report = fault.report();
            response.setStatus(fault.status());
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("text/xml;charset=UTF-8");
            response.setContentLength(report.length);
            response.getOutputStream().write(report);
        }
    }

    private static String need(WmsParameters parameters, String name) {
        return parameters.find(name.toUpperCase(Locale.ROOT)).orElseThrow(() -> WmtsException.missing(name));
    }

    private static Set<String> sections(WmsParameters parameters) {
        Set<String> sections = new HashSet<>();
        for (String asked : parameters.find("SECTIONS").orElse("All").split(",", -1)) {
            String name = asked.strip();
            if (name.equalsIgnoreCase("All")) {
                return Set.copyOf(WmtsCapabilities.SECTIONS);
            }
            sections.add(WmtsCapabilities.SECTIONS.stream()
                    .filter(name::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> WmtsException.invalid("sections", name)));
        }
        return sections;
    }

    private static Asked asked(WmsParameters parameters) {
        return new Asked(
                need(parameters, "layer"),
                need(parameters, "style"),
                need(parameters, "format"),
                need(parameters, "tilematrixset"),
                need(parameters, "tilematrix"),
                need(parameters, "tilerow"),
                need(parameters, "tilecol"));
    }

    private void capabilities(Set<String> sections, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] document = capabilities.write(addresses.of(request), Languages.of(request), sections);
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType("application/xml;charset=UTF-8");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    private void tile(Asked asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Layer layer = shelf.findLayer(asked.layer()).orElseThrow(() -> WmtsException.invalid("layer", asked.layer()));
        String name = asked.style().equals("default") ? "" : asked.style();
        LayerStyle style = styles.find(layer, name).orElseThrow(() -> WmtsException.invalid("style", asked.style()));
        PictureFormat format = PictureFormat.find(asked.format())
                .filter(WmtsCapabilities.FORMATS::contains)
                .orElseThrow(() -> WmtsException.invalid("format", asked.format()));
        TileMatrixSet grid = TileMatrixSet.find(asked.grid())
                .orElseThrow(() -> WmtsException.invalid("tilematrixset", asked.grid()));
        keeping.send(
                tiles.tile(List.of(new LayerOrder(layer, style, Filter.INCLUDE)), tile(asked, grid), 1, format),
                format,
                request,
                response);
    }

    private static Tile tile(Asked asked, TileMatrixSet grid) {
        if (!asked.level().matches("\\d{1,2}") || Integer.parseInt(asked.level()) > WmtsCapabilities.deepest(grid)) {
            throw WmtsException.invalid("tilematrix", asked.level());
        }
        int level = Integer.parseInt(asked.level());
        long column = number("tilecol", asked.column());
        long row = number("tilerow", asked.row());
        if (!Tile.exists(grid, level, column, row)) {
            String locator = column >= grid.columns(level) ? "TileCol" : "TileRow";
            throw new WmtsException(
                    "TileOutOfRange",
                    locator,
                    "Level " + level + " has " + grid.columns(level) + " columns and " + grid.rows(level)
                            + " rows, counted from 0.");
        }
        return new Tile(grid, level, (int) column, (int) row);
    }

    private static long number(String name, String text) {
        if (!text.matches("-?\\d{1,12}")) {
            throw WmtsException.invalid(name, text);
        }
        return Long.parseLong(text);
    }
}
