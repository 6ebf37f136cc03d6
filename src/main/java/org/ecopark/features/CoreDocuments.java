package org.ecopark.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecopark.geo.Box;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.web.Format;
import org.ecopark.web.Link;
import org.ecopark.web.OgcPart;
import org.springframework.stereotype.Component;

/** The documents of OGC API Features that lead to the features: landing page, conformance, collections, schema. */
@Component
class CoreDocuments {

    static final String TITLE = "Ecopark";
    static final String DESCRIPTION_EN =
            "Layers of the eco-industrial park register: parks, facilities, offered and needed streams.";
    static final String DESCRIPTION_KO = "생태산업단지 등록부의 레이어: 단지, 사업장, 내놓은 자원과 필요한 자원.";

    private static final List<String> OWN_CONFORMANCE = List.of(
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
            "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/create-replace-delete",
            "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/update",
            "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/features",
            "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/optimistic-locking-etags");

    private final Extents extents;
    private final Systems systems;
    private final List<OgcPart> otherDoors;

    CoreDocuments(Extents extents, Systems systems, List<OgcPart> otherDoors) {
        this.extents = extents;
        this.systems = systems;
        this.otherDoors = otherDoors;
    }

    Map<String, Object> landing(Addressing at, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", TITLE);
        document.put("description", description(language));
        document.put("links", landingLinks(at));
        return document;
    }

    static String description(Locale language) {
        return "ko".equals(language.getLanguage()) ? DESCRIPTION_KO : DESCRIPTION_EN;
    }

    private List<Link> landingLinks(Addressing at) {
        List<Link> own = List.of(
                Addressing.self(at.landing(), Addressing.JSON, "This document"),
                Addressing.alternate(at.landing(), Format.JSON, Addressing.JSON),
                new Link(at.api().toString(), "service-desc", Addressing.OPENAPI, "API description"),
                new Link(
                        at.api().with("f", "html").toString(),
                        "service-doc",
                        Addressing.HTML,
                        "API description to read"),
                new Link(at.conformance().toString(), "conformance", Addressing.JSON, "Conformance classes"),
                new Link(at.collections().toString(), "data", Addressing.JSON, "Collections"));
        return joined(own, door -> door.landingLinks(at.landing()));
    }

    private <T> List<T> joined(List<T> own, Function<OgcPart, List<T>> others) {
        return Stream.concat(own.stream(), otherDoors.stream().map(others).flatMap(List::stream))
                .toList();
    }

    /** URIs of the conformance classes that the server meets. */
    List<String> listConformance() {
        return joined(OWN_CONFORMANCE, OgcPart::conformance);
    }

    Map<String, Object> conformance() {
        return Map.of("conformsTo", listConformance());
    }

    Map<String, Object> collections(List<Layer> layers, Addressing at, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "links",
                List.of(
                        Addressing.self(at.collections(), Addressing.JSON, "This document"),
                        Addressing.alternate(at.collections(), Format.JSON, Addressing.JSON)));
        document.put(
                "collections",
                layers.stream().map(layer -> collection(layer, at, language)).toList());
        return document;
    }

    Map<String, Object> collection(Layer layer, Addressing at, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", layer.name());
        document.put("title", layer.title().in(language));
        document.put("description", layer.description().in(language));
        document.put("itemType", "feature");
        document.put("crs", systems.list(layer).stream().map(Coordinates::uri).toList());
        // Stored as SRID 4326 with longitude first, which is what CRS84 means; a client that asks for it gets the
        // numbers as they are.
        document.put("storageCrs", Coordinates.crs84().uri());
        extents.find(layer).ifPresent(box -> document.put("extent", extent(box)));
        document.put("links", collectionLinks(layer, at));
        return document;
    }

    private static Map<String, Object> extent(Box box) {
        List<Double> bbox = List.of(box.west(), box.south(), box.east(), box.north());
        return Map.of(
                "spatial",
                Map.of("bbox", List.of(bbox), "crs", Coordinates.crs84().uri()));
    }

    private List<Link> collectionLinks(Layer layer, Addressing at) {
        String items = at.items(layer).with("f", "json").toString();
        List<Link> own = List.of(
                Addressing.self(at.collection(layer), Addressing.JSON, "This document"),
                Addressing.alternate(at.collection(layer), Format.JSON, Addressing.JSON),
                new Link(items, "items", Addressing.GEOJSON, "Features as GeoJSON"),
                new Link(at.items(layer).with("f", "html").toString(), "items", Addressing.HTML, "Features as HTML"),
                new Link(
                        at.schema(layer).toString(),
                        "http://www.opengis.net/def/rel/ogc/1.0/schema",
                        Addressing.SCHEMA,
                        "Schema of the properties"));
        return joined(own, door -> door.collectionLinks(at.collection(layer)));
    }

    /** The properties as JSON Schema, units in {@code x-ogc-unit}. */
    static Map<String, Object> schema(Layer layer, Addressing at, Locale language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "geometry",
                Map.of(
                        "x-ogc-role",
                        "primary-geometry",
                        "format",
                        "geometry-" + layer.schema().geometry().jsonName().toLowerCase(Locale.ROOT)));
        layer.schema().properties().forEach(property -> properties.put(property.name(), schema(property, language)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", at.schema(layer).toString());
        document.put("title", layer.title().in(language));
        document.put("type", "object");
        document.put("properties", properties);
        return document;
    }

    static Map<String, Object> schema(LayerProperty property, Locale language) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", property.title().in(language));
        schema.put("type", property.type().jsonType());
        switch (property.type()) {
            case DATE -> schema.put("format", "date");
            case TIMESTAMP -> schema.put("format", "date-time");
            case TEXT_LIST -> schema.put("items", Map.of("type", "string"));
            case DECIMAL_LIST -> schema.put("items", Map.of("type", "number"));
            case TEXT, INTEGER, DECIMAL, BOOLEAN, JSON -> {
                // The type says it all.
            }
        }
        if (property.unit() != null) {
            schema.put("x-ogc-unit", property.unit());
        }
        return schema;
    }
}
