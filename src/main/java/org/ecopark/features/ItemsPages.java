package org.ecopark.features;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecopark.features.asking.ItemsRequest;
import org.ecopark.features.asking.SortParameter;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.shelf.Feature;
import org.ecopark.layers.shelf.FeaturePage;
import org.ecopark.web.Address;
import org.ecopark.web.Html;
import org.ecopark.web.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Features for people: a map, and below it the same as a table. */
@Component
class ItemsPages {

    private static final int LONGEST_CELL = 200;

    Html items(FeaturePage page, Matched matched, List<Link> links, ItemsRequest asked, Visit visit) {
        Layer layer = page.layer();
        Locale language = visit.language();
        Address here = visit.at().items(layer, asked.given());
        Html html = PageFrame.open(layer.title().in(language), here, CorePages.wayToCollection(layer, visit), visit);
        html.element("p", shown(page, matched, language), "class", "quiet");
        form(layer, asked, visit, html);
        if (page.features().isEmpty()) {
            return PageFrame.close(html.element("p", Texts.NONE.in(language)));
        }
        map(here, visit, html);
        table(page, visit, html);
        html.open("p", "class", "pages");
        if (asked.query().after() != null) {
            html.link(visit.page(here.with("after", null)), Texts.FIRST.in(language));
        }
        links.stream()
                .filter(link -> link.rel().equals("next"))
                .forEach(link -> html.link(link.href(), Texts.NEXT.in(language)));
        html.close("p");
        files(here, visit, html);
        return PageFrame.close(html);
    }

    private static void files(Address here, Visit visit, Html html) {
        html.open("p", "class", "pages").text(Texts.FILES.in(visit.language()));
        FileLinks.alternates(here).forEach(link -> html.text(" ").link(link.href(), fileWord(link)));
        html.close("p");
    }

    private static String fileWord(Link link) {
        return link.title().substring(link.title().lastIndexOf(' ') + 1);
    }

    /** A filter and an order to fill in; whatever else was asked for is kept, but a new list starts at its first page. */
    private static void form(Layer layer, ItemsRequest asked, Visit visit, Html html) {
        Locale language = visit.language();
        html.open("form", "method", "get", "action", visit.at().items(layer).toString(), "class", "filter");
        Map<String, String> kept = new LinkedHashMap<>(asked.given());
        kept.put("f", "html");
        List.of("filter", "sortby", "after").forEach(kept::remove);
        kept.forEach((name, value) -> html.open("input", "type", "hidden", "name", name, "value", value));
        html.open("label").text(Texts.FILTER.in(language));
        html.open(
                "input",
                "type",
                "text",
                "name",
                "filter",
                "size",
                "60",
                "maxlength",
                "100000",
                "placeholder",
                example(layer, language),
                "value",
                asked.given().getOrDefault("filter", ""));
        html.close("label").open("label").text(Texts.SORT.in(language)).open("select", "name", "sortby");
        String order = asked.given().getOrDefault("sortby", "");
        option("", "id", order, html);
        if (order.contains(",")) {
            option(order, order, order, html);
        }
        SortParameter.listSortables(layer).forEach(property -> {
            String title = head(property, language);
            option(property.name(), title + " ↑", order, html);
            option("-" + property.name(), title + " ↓", order, html);
        });
        html.close("select").close("label").element("button", Texts.SHOW.in(language), "type", "submit");
        html.text(" ").link(visit.page(visit.at().queryables(layer)), Texts.QUERYABLES.in(language));
        html.text(" ")
                .link(visit.page(visit.at().functions()), Texts.FUNCTIONS.in(language))
                .close("form");
    }

    private static void option(String value, String title, String order, Html html) {
        if (value.equals(order)) {
            html.element("option", title, "value", value, "selected", "selected");
        } else {
            html.element("option", title, "value", value);
        }
    }

    private static String example(Layer layer, Locale language) {
        String name = layer.schema().findProperty("name").isPresent() ? "name LIKE 'A%'" : "id > 10";
        return Texts.FILTER_HINT.in(language) + ": " + name + " AND S_DWITHIN(geometry, POINT(-1.85 52.45), 5000)";
    }

    private static String shown(FeaturePage page, Matched matched, Locale language) {
        int number = page.features().size();
        if (matched.exact().isPresent()) {
            return String.format(
                    language,
                    Texts.SHOWN_OF.in(language),
                    number,
                    matched.exact().getAsLong());
        }
        return matched.estimated().isPresent()
                ? String.format(
                        language,
                        Texts.SHOWN_OF_ABOUT.in(language),
                        number,
                        matched.estimated().getAsLong())
                : String.format(language, Texts.SHOWN.in(language), number);
    }

    /** The script draws the GeoJSON of the same address; without it the table still says all. */
    private static void map(Address here, Visit visit, Html html) {
        Address server = visit.at().server();
        html.open(
                "link",
                "rel",
                "stylesheet",
                "href",
                server.at("webjars", "ol", "10.7.0", "ol.css").toString());
        html.element(
                "div",
                "",
                "class",
                "map",
                "id",
                "map",
                "role",
                "img",
                "aria-label",
                Texts.MAP.in(visit.language()),
                "data-features",
                here.with("f", "json").with("crs", null).toString());
        html.element(
                "script",
                "",
                "src",
                server.at("webjars", "ol", "10.7.0", "dist", "ol.js").toString());
        html.element("script", "", "src", server.at("features", "map.js").toString(), "type", "module");
    }

    private static void table(FeaturePage page, Visit visit, Html html) {
        Layer layer = page.layer();
        html.open("div", "class", "wide", "tabindex", "0").open("table").open("tr");
        html.element("th", "id", "scope", "col");
        layer.schema()
                .properties()
                .forEach(property -> html.element("th", head(property, visit.language()), "scope", "col"));
        html.close("tr");
        for (Feature feature : page.features()) {
            html.open("tr").open("td");
            html.link(visit.page(visit.at().item(layer, feature.id())), Long.toString(feature.id()));
            html.close("td");
            for (int i = 0; i < layer.schema().properties().size(); i++) {
                cell(feature.values().get(i), visit.language(), html);
            }
            html.close("tr");
        }
        html.close("table").close("div");
    }

    Html item(Layer layer, Feature feature, Visit visit) {
        Map<String, Address> way = new LinkedHashMap<>(CorePages.wayToCollection(layer, visit));
        way.put(Texts.ITEMS.in(visit.language()), visit.at().items(layer));
        Address here = visit.at().item(layer, feature.id());
        Html html = PageFrame.open(layer.title().in(visit.language()) + " " + feature.id(), here, way, visit);
        if (feature.geometryJson() != null) {
            map(here, visit, html);
        }
        html.open("table", "class", "record");
        for (int i = 0; i < layer.schema().properties().size(); i++) {
            html.open("tr");
            html.element("th", head(layer.schema().properties().get(i), visit.language()), "scope", "row");
            cell(feature.values().get(i), visit.language(), html);
            html.close("tr");
        }
        return PageFrame.close(html.close("table"));
    }

    private static String head(LayerProperty property, Locale language) {
        String title = property.title().in(language);
        return property.unit() == null ? title : title + " (" + property.unit() + ")";
    }

    private static void cell(@Nullable Object value, Locale language, Html html) {
        if (value == null) {
            html.element("td", "–", "title", Texts.UNKNOWN.in(language));
        } else if (value instanceof Double decimal) {
            html.element("td", written(decimal), "class", "number");
        } else if (value instanceof Number) {
            html.element("td", value.toString(), "class", "number");
        } else {
            String text = value instanceof List<?> list ? joined(list) : value.toString();
            html.element("td", text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text);
        }
    }

    private static String joined(List<?> list) {
        return list.stream().map(String::valueOf).collect(Collectors.joining("; "));
    }

    /** With six digits or the whole integer part, whichever is more; the exact number stands in the JSON. */
    static String written(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal number = BigDecimal.valueOf(value);
        int decimals = Math.max(0, 6 - Math.max(1, number.precision() - number.scale()));
        BigDecimal rounded = Math.abs(value) < 0.1
                ? number.round(new MathContext(6))
                : number.setScale(Math.min(decimals, Math.max(0, number.scale())), RoundingMode.HALF_EVEN);
        BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return plain.toPlainString();
    }
}
