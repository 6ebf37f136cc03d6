package org.ecopark.features;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecopark.features.asking.Extents;
import org.ecopark.features.asking.Systems;
import org.ecopark.geo.Box;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.Period;
import org.ecopark.web.Format;
import org.ecopark.web.Link;
import org.ecopark.web.OgcPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents of OGC API Features that lead to the features: landing page, conformance, collections, schema. */
@Component
class CoreDocuments {

    static final String TITLE = "Ecopark";
    static final String DESCRIPTION_EN =
            "Layers of the eco-industrial park register: parks, facilities, offered and needed streams.";
    static final String DESCRIPTION_KO = "생태산업단지 등록부의 레이어: 단지, 사업장, 내놓은 자원과 필요한 자원.";

    /** Steps of a degree in which extents are told, a decimal metre each. */
    private static final double STEPS = 1e6;

    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

    private static final List<String> CQL2 = List.of(
            "cql2-text",
            "cql2-json",
            "basic-cql2",
            "advanced-comparison-operators",
            "case-insensitive-comparison",
            "accent-insensitive-comparison",
            "basic-spatial-functions",
            "basic-spatial-functions-plus",
            "spatial-functions",
            "temporal-functions",
            "array-functions",
            "property-property",
            "functions",
            "arithmetic");

    private static final List<String> FEATURES = List.of(
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
            "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/optimistic-locking-etags",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
            "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/schemas",
            "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/returnables-and-receivables",
            "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/queryables",
            "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/sortables",
            "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/sortables",
            "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/sorting",
            "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/features-sorting");

    private static final List<String> CONFORMANCE = Stream.concat(
                    FEATURES.stream(), CQL2.stream().map(name -> "http://www.opengis.net/spec/cql2/1.0/conf/" + name))
            .toList();

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
                new Link(at.collections().toString(), "data", Addressing.JSON, "Collections"),
                new Link(
                        at.functions().toString(),
                        "http://www.opengis.net/def/rel/ogc/1.0/functions",
                        Addressing.JSON,
                        "Functions for filters"));
        return joined(own, door -> door.landingLinks(at.landing()));
    }

    private <T> List<T> joined(List<T> own, Function<OgcPart, List<T>> others) {
        return Stream.concat(own.stream(), otherDoors.stream().map(others).flatMap(List::stream))
                .toList();
    }

    /** URIs of the conformance classes that the server meets. */
    List<String> listConformance() {
        return joined(CONFORMANCE, OgcPart::conformance);
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
        Map<String, Object> extent = extent(layer);
        if (!extent.isEmpty()) {
            document.put("extent", extent);
        }
        document.put("links", collectionLinks(layer, at));
        return document;
    }

    private Map<String, Object> extent(Layer layer) {
        Map<String, Object> extent = new LinkedHashMap<>();
        extents.find(layer).ifPresent(box -> extent.put("spatial", spatial(box)));
        extents.findPeriod(layer).ifPresent(period -> extent.put("temporal", temporal(period)));
        return extent;
    }

    private static Map<String, Object> temporal(Period period) {
        return Map.of(
                "interval", List.of(Arrays.asList(written(period.start()), written(period.end()))), "trs", GREGORIAN);
    }

    private static @Nullable String written(@Nullable Instant end) {
        return end == null ? null : end.toString();
    }

    private static Map<String, Object> spatial(Box box) {
        List<Double> bbox =
                List.of(down(box.west(), -180), down(box.south(), -90), up(box.east(), 180), up(box.north(), 90));
        return Map.of("bbox", List.of(bbox), "crs", Coordinates.crs84().uri());
    }

    /** Features are written with seven decimals; the box they lie in is a little larger, so that it holds what is written. */
    private static double down(double degrees, double least) {
        return Math.max(least, (Math.floor(degrees * STEPS) - 1) / STEPS);
    }

    private static double up(double degrees, double most) {
        return Math.min(most, (Math.ceil(degrees * STEPS) + 1) / STEPS);
    }

    private List<Link> collectionLinks(Layer layer, Addressing at) {
        String items = at.items(layer).with("f", "json").toString();
        List<Link> own = new ArrayList<>(List.of(
                Addressing.self(at.collection(layer), Addressing.JSON, "This document"),
                Addressing.alternate(at.collection(layer), Format.JSON, Addressing.JSON),
                new Link(items, "items", Addressing.GEOJSON, "Features as GeoJSON"),
                new Link(at.items(layer).with("f", "html").toString(), "items", Addressing.HTML, "Features as HTML"),
                new Link(
                        at.schema(layer).toString(),
                        "http://www.opengis.net/def/rel/ogc/1.0/schema",
                        Addressing.SCHEMA,
                        "Schema of the properties"),
                new Link(
                        at.queryables(layer).toString(),
                        "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                        Addressing.SCHEMA,
                        "Properties for filters"),
                new Link(
                        at.sortables(layer).toString(),
                        "http://www.opengis.net/def/rel/ogc/1.0/sortables",
                        Addressing.SCHEMA,
                        "Properties to sort by")));
        own.addAll(FileLinks.enclosures(at.items(layer)));
        return joined(own, door -> door.collectionLinks(at.collection(layer)));
    }
}
