package org.ecopark.maps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopark.layers.Layer;
import org.ecopark.layers.maplibre.MapLibreStyle;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.styles.LayerStyle;
import org.ecopark.layers.styles.Styles;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Languages;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The styles of a layer: which there are, and each as MapLibre style JSON for its vector tiles. */
@RestController
class StylesController {

    private final LayerShelf shelf;
    private final Styles styles;
    private final Addresses addresses;
    private final JsonMapper mapper;

    StylesController(LayerShelf shelf, Styles styles, Addresses addresses, JsonMapper mapper) {
        this.shelf = shelf;
        this.styles = styles;
        this.addresses = addresses;
        this.mapper = mapper;
    }

    @GetMapping("/styles/{layer}")
    void list(@PathVariable String layer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters.of(request, List.of());
        Layer shown = shelf.layer(layer);
        Address server = addresses.of(request);
        Locale language = Languages.of(request);
        List<Map<String, String>> list = styles.listStyles(shown).stream()
                .map(style -> entry(shown, style, server, language))
                .toList();
        send(Map.of("layer", shown.name(), "styles", list), response);
    }

    private static Map<String, String> entry(Layer layer, LayerStyle style, Address server, Locale language) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("name", style.name());
        entry.put("title", style.title().in(language));
        entry.put("maplibre", server.at("styles", layer.name(), style.name()).toString());
        entry.put(
                "legend",
                server.at("wms")
                        .with("SERVICE", "WMS")
                        .with("VERSION", "1.3.0")
                        .with("REQUEST", "GetLegendGraphic")
                        .with("FORMAT", "image/png")
                        .with("LAYER", layer.name())
                        .with("STYLE", style.name())
                        // Changes with the style, so that no browser shows the picture of the one before.
                        .with("LOOK", style.fingerprint())
                        .toString());
        return entry;
    }

    @GetMapping("/styles/{layer}/{style}")
    void style(
            @PathVariable String layer,
            @PathVariable String style,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters.of(request, List.of());
        Layer shown = shelf.layer(layer);
        LayerStyle found = styles.find(shown, style)
                .orElseThrow(() -> Problem.notFound("unknown_style")
                        .with("layer", layer)
                        .with("style", style)
                        .exception());
        String tiles = addresses.of(request).at("tiles", shown.name() + ".json").toString();
        send(MapLibreStyle.of(shown, found, tiles), response);
    }

    private void send(Object document, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType("application/json");
        response.getOutputStream().write(mapper.writeValueAsString(document).getBytes(StandardCharsets.UTF_8));
    }
}
