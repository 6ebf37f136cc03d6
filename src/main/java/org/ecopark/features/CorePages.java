package org.ecopark.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopark.geo.Box;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.Title;
import org.ecopark.web.Address;
import org.ecopark.web.Html;
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
        page.close("ul");
        page.element(
                "p",
                Texts.EXTENT.in(language) + ": "
                        + extents.find(layer).map(CorePages::written).orElse(Texts.UNKNOWN.in(language)));
        return PageFrame.close(page);
    }

    private static String written(Box box) {
        return String.format(Locale.ROOT, "%.5f, %.5f, %.5f, %.5f", box.west(), box.south(), box.east(), box.north());
    }

    Html schema(Layer layer, Visit visit) {
        Locale language = visit.language();
        Html page = PageFrame.open(
                Texts.SCHEMA.in(language), visit.at().schema(layer), wayToCollection(layer, visit), visit);
        page.open("table").open("tr");
        for (Title head : List.of(Texts.NAME, Texts.TITLE, Texts.TYPE, Texts.UNIT)) {
            page.element("th", head.in(language), "scope", "col");
        }
        page.close("tr");
        for (LayerProperty property : layer.schema().properties()) {
            page.open("tr")
                    .element("td", property.name())
                    .element("td", property.title().in(language))
                    .element("td", property.type().jsonType())
                    .element("td", property.unit() == null ? "" : property.unit())
                    .close("tr");
        }
        return PageFrame.close(page.close("table"));
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
