package org.ecopark.maps;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.styles.KeptStyles;
import org.ecopark.layers.styles.LayerStyle;
import org.ecopark.layers.styles.StyleDocument;
import org.ecopark.layers.styles.Styles;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Languages;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Styles that people give to layers: documents in the words of the shipped ones, read before they are kept. */
@RestController
@RequestMapping("/api/layer-styles/{layer}")
class LayerStylesController {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,40}");
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final LayerShelf shelf;
    private final Styles styles;
    private final KeptStyles kept;
    private final Addresses addresses;

    LayerStylesController(LayerShelf shelf, Styles styles, KeptStyles kept, Addresses addresses) {
        this.shelf = shelf;
        this.styles = styles;
        this.kept = kept;
        this.addresses = addresses;
    }

    @GetMapping
    Map<String, Object> list(@PathVariable String layer, HttpServletRequest request) {
        Parameters.of(request, List.of());
        Layer shown = shelf.layer(layer);
        Address here = addresses.of(request);
        List<Map<String, Object>> list = styles.listStyles(shown).stream()
                .map(style -> entry(shown, style, here, request))
                .toList();
        return Map.of("layer", layer, "styles", list);
    }

    private Map<String, Object> entry(Layer layer, LayerStyle style, Address here, HttpServletRequest request) {
        boolean own = kept.of(layer.name()).contains(style);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", style.name());
        entry.put("title", style.title().in(Languages.of(request)));
        entry.put("own", own);
        if (own) {
            entry.put(
                    "href",
                    here.at("api", "layer-styles", layer.name(), style.name()).toString());
        }
        return entry;
    }

    @GetMapping("/{style}")
    ResponseEntity<byte[]> document(
            @PathVariable String layer, @PathVariable String style, HttpServletRequest request) {
        Parameters.of(request, List.of());
        StyleDocument found =
                kept.findDocument(shelf.layer(layer).name(), style).orElseThrow(() -> unknown(layer, style));
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .contentType(YAML)
                .body(found.document().getBytes(StandardCharsets.UTF_8));
    }

    @PutMapping("/{style}")
    ResponseEntity<Map<String, Object>> give(
            @PathVariable String layer,
            @PathVariable String style,
            @RequestBody byte[] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            HttpServletRequest request) {
        Parameters.of(request, List.of());
        Layer shown = shelf.layer(layer);
        if (!NAME.matcher(style).matches()) {
            throw Problem.badRequest("style_name").with("style", style).exception();
        }
        String document = new String(body, StandardCharsets.UTF_8);
        if (document.length() > KeptStyles.LONGEST || document.indexOf('\0') >= 0) {
            throw Problem.of(413, "style_length")
                    .with("most", KeptStyles.LONGEST)
                    .exception();
        }
        long version = version(seen, kept.findDocument(layer, style));
        return switch (kept.give(shown, style, document, version)) {
            case ADDED, REPLACED -> {
                Address here = addresses.of(request);
                String href = here.at("api", "layer-styles", layer, style).toString();
                yield (version == 0 ? ResponseEntity.created(java.net.URI.create(href)) : ResponseEntity.ok())
                        .eTag("\"" + (version + 1) + "\"")
                        .body(Map.of("layer", shown.name(), "style", style, "href", href));
            }
            case CHANGED_MEANWHILE -> throw Problem.of(412, "edit_conflict").exception();
            case TOO_MANY ->
                throw Problem.of(409, "too_many_styles")
                        .with("most", KeptStyles.MOST)
                        .exception();
        };
    }

    private static long version(@Nullable String seen, Optional<StyleDocument> before) {
        if (before.isEmpty()) {
            if (seen != null && !seen.isBlank()) {
                throw Problem.of(412, "edit_conflict").exception();
            }
            return 0;
        }
        if (seen == null || seen.isBlank()) {
            throw Problem.of(428, "if_match_missing").exception();
        }
        Matcher tag = TAG.matcher(seen.strip());
        return seen.strip().equals("*") ? before.get().version() : tag.matches() ? Long.parseLong(tag.group(1)) : -1;
    }

    @DeleteMapping("/{style}")
    ResponseEntity<Void> remove(@PathVariable String layer, @PathVariable String style, HttpServletRequest request) {
        Parameters.of(request, List.of());
        if (!kept.remove(shelf.layer(layer).name(), style)) {
            throw unknown(layer, style);
        }
        return ResponseEntity.noContent().build();
    }

    private static RuntimeException unknown(String layer, String style) {
        return Problem.notFound("unknown_own_style")
                .with("layer", layer)
                .with("style", style)
                .exception();
    }
}
