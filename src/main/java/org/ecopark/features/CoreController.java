package org.ecopark.features;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.ecopark.features.editing.EditSchema;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Format;
import org.ecopark.web.api.ApiDocument;
import org.ecopark.web.api.ApiPage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The way to the features: landing page, conformance, collections and their schemas. */
@RestController
@RequestMapping("/ogc")
@EnableConfigurationProperties(FeaturesSettings.class)
class CoreController {

    private final LayerShelf shelf;
    private final CoreDocuments documents;
    private final CorePages pages;
    private final ApiDocument api;
    private final Addresses addresses;
    private final JsonMapper mapper;
    private final FeaturesSettings settings;
    private final EditSchema editing;

    CoreController(
            LayerShelf shelf,
            CoreDocuments documents,
            CorePages pages,
            ApiDocument api,
            Addresses addresses,
            JsonMapper mapper,
            FeaturesSettings settings,
            EditSchema editing) {
        this.shelf = shelf;
        this.documents = documents;
        this.pages = pages;
        this.api = api;
        this.addresses = addresses;
        this.mapper = mapper;
        this.settings = settings;
        this.editing = editing;
    }

    @GetMapping
    void landing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.plain(request, response, addresses);
        if (visit.format() == Format.HTML) {
            visit.html(pages.landing(visit));
        } else {
            json(visit, documents.landing(visit.at(), visit.language()), Addressing.JSON);
        }
    }

    /** This door's part of the server's API description: clients of the standard expect it to start at the door. */
    @GetMapping("/api")
    void api(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.plain(request, response, addresses);
        Address server = visit.at().server();
        Map<String, Object> document = api.below(server, "ogc");
        if (visit.format() == Format.HTML) {
            visit.html(ApiPage.of(document, visit.language(), server, visit.at().api()));
        } else {
            json(visit, document, Addressing.OPENAPI);
        }
    }

    @GetMapping("/conformance")
    void conformance(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.plain(request, response, addresses);
        if (visit.format() == Format.HTML) {
            visit.html(pages.conformance(visit));
        } else {
            json(visit, documents.conformance(), Addressing.JSON);
        }
    }

    @GetMapping("/collections")
    void collections(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.plain(request, response, addresses);
        if (visit.format() == Format.HTML) {
            visit.html(pages.collections(shelf.listLayers(), visit));
        } else {
            json(visit, documents.collections(shelf.listLayers(), visit.at(), visit.language()), Addressing.JSON);
        }
    }

    @GetMapping("/collections/{collection}")
    void collection(@PathVariable String collection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Visit visit = Visit.plain(request, response, addresses);
        Layer layer = shelf.layer(collection);
        if (visit.format() == Format.HTML) {
            visit.html(pages.collection(layer, visit));
        } else {
            json(visit, documents.collection(layer, visit.at(), visit.language()), Addressing.JSON);
        }
    }

    @GetMapping("/collections/{collection}/schema")
    void schema(@PathVariable String collection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Visit visit = Visit.plain(request, response, addresses);
        Layer layer = shelf.layer(collection);
        if (visit.format() == Format.HTML) {
            visit.html(pages.schema(layer, Texts.SCHEMA, visit.at().schema(layer), visit));
        } else {
            Map<String, Object> schema = LayerSchemas.all(layer, visit.at().schema(layer), visit.language());
            editing.amend(layer.name(), schema);
            json(visit, schema, Addressing.SCHEMA);
        }
    }

    @GetMapping("/collections/{collection}/queryables")
    void queryables(@PathVariable String collection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Visit visit = Visit.plain(request, response, addresses);
        Layer layer = shelf.layer(collection);
        if (visit.format() == Format.HTML) {
            visit.html(pages.schema(layer, Texts.QUERYABLES, visit.at().queryables(layer), visit));
        } else {
            Address here = visit.at().queryables(layer);
            json(visit, LayerSchemas.queryables(layer, here, visit.language()), Addressing.SCHEMA);
        }
    }

    @GetMapping("/collections/{collection}/sortables")
    void sortables(@PathVariable String collection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Visit visit = Visit.plain(request, response, addresses);
        Layer layer = shelf.layer(collection);
        if (visit.format() == Format.HTML) {
            visit.html(pages.sortables(layer, visit.at().sortables(layer), visit));
        } else {
            Address here = visit.at().sortables(layer);
            json(visit, LayerSchemas.sortables(layer, here, visit.language()), Addressing.SCHEMA);
        }
    }

    @GetMapping("/functions")
    void functions(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.plain(request, response, addresses);
        if (visit.format() == Format.HTML) {
            visit.html(CorePages.functions(visit));
        } else {
            json(visit, LayerSchemas.functions(visit.language()), Addressing.JSON);
        }
    }

    private void json(Visit visit, Object document, String mediaType) throws IOException {
        visit.json(document, mediaType, mapper, settings);
    }
}
