package org.ecopark.features;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopark.features.asking.Extents;
import org.ecopark.features.asking.SortParameter;
import org.ecopark.geo.Box;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.ShelfFunction;
import org.ecopark.layers.Title;
import org.ecopark.web.Address;
import org.ecopark.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Landing page, conformance, collections and schemas for people. */
@Component
class CorePages {

    private final Extents extents;
    private final CoreDocuments documents;

    CorePages(Extents extents, CoreDocuments documents) {
        this.extents = extents;
        this.documents = documents;
    }

    Html landing(Visit visit) {
        Locale language = visit.language();
        Html page = PageFrame.open(CoreDocuments.TITLE, visit.at().landing(), Map.of(), visit);
        page.element("p", CoreDocuments.description(language)).open("ul");
        listed(page, visit.at().collections(), Texts.COLLECTIONS, visit);
        listed(page, visit.at().api(), Texts.API, visit);
        listed(page, visit.at().conformance(), Texts.CONFORMANCE, visit);
        listed(page, visit.at().functions(), Texts.FUNCTIONS, visit);
        page.close("ul");
        page.element("p", Texts.QGIS.in(language))
                .element("pre", visit.at().landing().toString());
        return PageFrame.close(page);
    }

    private static void listed(Html page, Address address, Title title, Visit visit) {
        page.open("li").link(visit.page(address), title.in(visit.language())).close("li");
    }

    Html conformance(Visit visit) {
        String title = Texts.CONFORMANCE.in(visit.language());
        Html page =
                PageFrame.open(title, visit.at().conformance(), Map.of(), visit).open("ul");
        documents.listConformance().forEach(name -> page.element("li", name));
        return PageFrame.close(page.close("ul"));
    }

    Html collections(List<Layer> layers, Visit visit) {
        Locale language = visit.language();
        String title = Texts.COLLECTIONS.in(language);
        Html page = PageFrame.open(title, visit.at().collections(), Map.of(), visit);
        if (layers.isEmpty()) {
            return PageFrame.close(page.element("p", Texts.NO_LAYER.in(language)));
        }
        for (Layer layer : layers) {
            page.open("h2")
                    .link(
                            visit.page(visit.at().collection(layer)),
                            layer.title().in(language))
                    .close("h2");
            page.element("p", layer.description().in(language));
        }
        return PageFrame.close(page);
    }

    Html collection(Layer layer, Visit visit) {
        Locale language = visit.language();
        Html page = PageFrame.open(
                layer.title().in(language), visit.at().collection(layer), wayToCollections(visit), visit);
        page.element("p", layer.description().in(language)).open("ul");
        listed(page, visit.at().items(layer), Texts.ITEMS, visit);
        listed(page, visit.at().schema(layer), Texts.SCHEMA, visit);
        listed(page, visit.at().queryables(layer), Texts.QUERYABLES, visit);
        listed(page, visit.at().sortables(layer), Texts.SORTABLES, visit);
        page.close("ul");
        page.element(
                "p",
                Texts.EXTENT.in(language) + ": "
                        + extents.find(layer).map(CorePages::written).orElse(Texts.UNKNOWN.in(language)));
        page.element("p", time(layer, language));
        return PageFrame.close(page);
    }

    private String time(Layer layer, Locale language) {
        if (layer.schema().time() == null) {
            return Texts.NO_TIME.in(language);
        }
        String period = extents.findPeriod(layer)
                .map(all -> end(all.start()) + " / " + end(all.end()))
                .orElse(Texts.UNKNOWN.in(language));
        return String.format(Texts.TIME.in(language), period);
    }

    private static String end(@Nullable Instant end) {
        return end == null ? ".." : end.toString();
    }

    private static String written(Box box) {
        return String.format(Locale.ROOT, "%.5f, %.5f, %.5f, %.5f", box.west(), box.south(), box.east(), box.north());
    }

    /** A table of all properties. */
    Html schema(Layer layer, Title title, Address here, Visit visit) {
        Locale language = visit.language();
        Html page = properties(layer, title, here, visit);
        row(page, "id", Texts.ID.in(language), "integer", "");
        row(
                page,
                "geometry",
                Texts.GEOMETRY.in(language),
                layer.schema().geometry().jsonName(),
                "");
        rows(layer.schema().properties(), language, page);
        return PageFrame.close(page.close("table"));
    }

    /** A table of the properties that have an order. */
    Html sortables(Layer layer, Address here, Visit visit) {
        Html page = properties(layer, Texts.SORTABLES, here, visit);
        rows(SortParameter.listSortables(layer), visit.language(), page);
        return PageFrame.close(page.close("table"));
    }

    private static Html properties(Layer layer, Title title, Address here, Visit visit) {
        Html page = PageFrame.open(title.in(visit.language()), here, wayToCollection(layer, visit), visit);
        heads(page, List.of(Texts.NAME, Texts.TITLE, Texts.TYPE, Texts.UNIT), visit.language());
        return page;
    }

    private static void rows(List<LayerProperty> properties, Locale language, Html page) {
        for (LayerProperty property : properties) {
            row(
                    page,
                    property.name(),
                    property.title().in(language),
                    property.type().jsonType(),
                    property.unit() == null ? "" : property.unit());
        }
    }

    static Html functions(Visit visit) {
        Locale language = visit.language();
        Html page = PageFrame.open(Texts.FUNCTIONS.in(language), visit.at().functions(), Map.of(), visit);
        heads(page, List.of(Texts.NAME, Texts.TITLE, Texts.TYPE), language);
        for (ShelfFunction function : ShelfFunction.values()) {
            String takes = String.join(", ", function.argumentTypes());
            row(page, function.word() + "(" + takes + ")", function.title().in(language), function.resultType());
        }
        return PageFrame.close(page.close("table"));
    }

    private static void heads(Html page, List<Title> heads, Locale language) {
        page.open("table").open("tr");
        heads.forEach(head -> page.element("th", head.in(language), "scope", "col"));
        page.close("tr");
    }

    private static void row(Html page, String... cells) {
        page.open("tr");
        for (String cell : cells) {
            page.element("td", cell);
        }
        page.close("tr");
    }

    static Map<String, Address> wayToCollections(Visit visit) {
        return Map.of(Texts.COLLECTIONS.in(visit.language()), visit.at().collections());
    }

    static Map<String, Address> wayToCollection(Layer layer, Visit visit) {
        Map<String, Address> way = new LinkedHashMap<>(wayToCollections(visit));
        way.put(layer.title().in(visit.language()), visit.at().collection(layer));
        return way;
    }
}
