package org.ecopark.features.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ecopark.accounts.Asker;
import org.ecopark.layers.Layer;
import org.ecopark.layers.edit.Draft;
import org.ecopark.layers.edit.EditableRows;
import org.ecopark.layers.edit.Edited;
import org.ecopark.layers.edit.Edits;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.web.Addresses;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Single features: made, replaced, changed in parts, removed. The answer is the feature as it is then. */
@RestController
@RequestMapping("/ogc/collections/{collection}/items")
class EditingController {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final LayerShelf shelf;
    private final Edits edits;
    private final Addresses addresses;
    private final JsonMapper mapper;
    private final FeatureJson features;

    EditingController(LayerShelf shelf, Edits edits, Addresses addresses, JsonMapper mapper) {
        this.shelf = shelf;
        this.edits = edits;
        this.addresses = addresses;
        this.mapper = mapper;
        this.features = new FeatureJson(mapper);
    }

    @PostMapping(consumes = {"application/geo+json", "application/json"})
    void create(@PathVariable String collection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters.of(request, List.of());
        Layer layer = shelf.layer(collection);
        EditableRows rows = editable(layer, HttpMethod.POST);
        SentFeature sent = SentFeature.read(request, mapper);
        DraftReader reader = new DraftReader(layer, rows, sent.system());
        Edited edited = edits.create(rows, reader.made(sent.feature()), Asker.everyone());
        response.setHeader("Location", address(request, layer, edited.feature().id()));
        answer(201, layer, edited, response);
    }

    @PutMapping(
            path = "/{feature}",
            consumes = {"application/geo+json", "application/json"})
    void replace(
            @PathVariable String collection,
            @PathVariable String feature,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        edit(collection, feature, DraftReader::replaced, request, response);
    }

    @PatchMapping(
            path = "/{feature}",
            consumes = {MERGE_PATCH, "application/geo+json", "application/json"})
    void change(
            @PathVariable String collection,
            @PathVariable String feature,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        edit(collection, feature, DraftReader::changed, request, response);
    }

    /** What becomes of a feature as it is by what is sent. */
    private interface Drafting {

        Draft draft(DraftReader reader, JsonNode sent, ObjectNode current);
    }

    private void edit(
            String collection,
            String feature,
            Drafting drafting,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters.of(request, List.of());
        Layer layer = shelf.layer(collection);
        EditableRows rows = editable(layer, HttpMethod.valueOf(request.getMethod()));
        long id = id(layer, feature);
        Optional<Long> version = RowTag.required(request.getHeader("If-Match"));
        SentFeature sent = SentFeature.read(request, mapper);
        DraftReader reader = new DraftReader(layer, rows, sent.system());
        Edited edited = edits.change(
                        rows,
                        id,
                        version.orElse(null),
                        current -> drafting.draft(reader, sent.feature(), features.of(layer, current)),
                        Asker.everyone())
                .orElseThrow(() -> unknown(layer, feature));
        answer(200, layer, edited, response);
    }

    /** Removes a feature; with {@code cascade} also what hangs on it. */
    @DeleteMapping("/{feature}")
    void delete(
            @PathVariable String collection,
            @PathVariable String feature,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean cascade = Parameters.of(request, List.of("cascade")).flag("cascade", false);
        Layer layer = shelf.layer(collection);
        EditableRows rows = editable(layer, HttpMethod.DELETE);
        long id = id(layer, feature);
        Optional<Long> version = RowTag.required(request.getHeader("If-Match"));
        long changeSet = edits.delete(rows, id, version.orElse(null), cascade, Asker.everyone())
                .orElseThrow(() -> unknown(layer, feature));
        response.setHeader("Ecopark-Change-Set", Long.toString(changeSet));
        response.setStatus(204);
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    void options(@PathVariable String collection, HttpServletResponse response) {
        allow(collection, "GET, HEAD, OPTIONS", "GET, HEAD, POST, OPTIONS", response);
    }

    @RequestMapping(path = "/{feature}", method = RequestMethod.OPTIONS)
    void options(@PathVariable String collection, @PathVariable String feature, HttpServletResponse response) {
        allow(collection, "GET, HEAD, OPTIONS", "GET, HEAD, PUT, PATCH, DELETE, OPTIONS", response);
    }

    private void allow(String collection, String reading, String writing, HttpServletResponse response) {
        boolean written = edits.findEditable(shelf.layer(collection).name()).isPresent();
        response.setHeader("Allow", written ? writing : reading);
        if (written) {
            response.setHeader("Accept-Patch", MERGE_PATCH);
        }
        response.setStatus(204);
    }

    private EditableRows editable(Layer layer, HttpMethod method) {
        return edits.findEditable(layer.name())
                .orElseThrow(() -> Problem.of(405, "read_only_collection")
                        .with("layer", layer.name())
                        .with("method", method.name())
                        .exception());
    }

    private static long id(Layer layer, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw unknown(layer, text);
        }
        return Long.parseLong(text);
    }

    private static RuntimeException unknown(Layer layer, String feature) {
        return Problem.notFound("unknown_feature")
                .with("layer", layer.name())
                .with("feature", feature)
                .exception();
    }

    private String address(HttpServletRequest request, Layer layer, long id) {
        return addresses
                .of(request)
                .at("ogc", "collections", layer.name(), "items", Long.toString(id))
                .toString();
    }

    private void answer(int status, Layer layer, Edited edited, HttpServletResponse response) throws IOException {
        var json = features.of(layer, edited.feature());
        json.put("change_set", edited.changeSet());
        json.set("warnings", mapper.<JsonNode>valueToTree(EditProblems.told(edited.warnings())));
        response.setStatus(status);
        response.setHeader("ETag", RowTag.header(edited.feature().version()));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Ecopark-Change-Set", Long.toString(edited.changeSet()));
        response.setContentType("application/geo+json");
        response.getOutputStream().write(mapper.writeValueAsBytes(json));
    }
}
