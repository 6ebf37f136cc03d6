package org.ecopark.features;

import java.util.Map;
import org.ecopark.layers.Layer;
import org.ecopark.web.Address;
import org.ecopark.web.Format;
import org.ecopark.web.Link;

/**
 * The addresses of this door.
 *
 * @param server the address of the server
 */
record Addressing(Address server) {

    static final String JSON = "application/json";
    static final String GEOJSON = "application/geo+json";
    static final String HTML = "text/html";
    static final String SCHEMA = "application/schema+json";
    static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

    Address landing() {
        return server.at("ogc");
    }

    Address conformance() {
        return landing().at("conformance");
    }

    Address api() {
        return landing().at("api");
    }

    Address collections() {
        return landing().at("collections");
    }

    Address collection(Layer layer) {
        return collections().at(layer.name());
    }

    Address schema(Layer layer) {
        return collection(layer).at("schema");
    }

    Address queryables(Layer layer) {
        return collection(layer).at("queryables");
    }

    Address sortables(Layer layer) {
        return collection(layer).at("sortables");
    }

    Address functions() {
        return landing().at("functions");
    }

    Address items(Layer layer) {
        return collection(layer).at("items");
    }

    /** A page of items as it was asked for. */
    Address items(Layer layer, Map<String, String> given) {
        Address address = items(layer);
        for (Map.Entry<String, String> parameter : given.entrySet()) {
            address = address.with(parameter.getKey(), parameter.getValue());
        }
        return address;
    }

    Address item(Layer layer, long id) {
        return items(layer).at(Long.toString(id));
    }

    /** The link of a document to itself. */
    static Link self(Address address, String type, String title) {
        return new Link(address.toString(), "self", type, title);
    }

    /** The link of a document to the same in the other format. */
    static Link alternate(Address address, Format format, String dataType) {
        return format == Format.JSON
                ? new Link(address.with("f", Format.HTML.word()).toString(), "alternate", HTML, "This page as HTML")
                : new Link(
                        address.with("f", Format.JSON.word()).toString(), "alternate", dataType, "This page as JSON");
    }
}
