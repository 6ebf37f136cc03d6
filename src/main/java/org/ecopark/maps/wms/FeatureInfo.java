package org.ecopark.maps.wms;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.MapFrame;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.shelf.Feature;
import org.ecopark.layers.shelf.LayerQuery;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.maps.MapsSettings;
import org.ecopark.maps.pictures.Heap;
import org.ecopark.maps.pictures.Heaps;
import org.ecopark.maps.pictures.LayerOrder;
import org.ecopark.maps.pictures.MapOrder;
import org.ecopark.web.Address;
import org.ecopark.web.Html;
import org.ecopark.web.TimedReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** GetFeatureInfo: what lies within a few pixels of a point of the map. */
@Component
class FeatureInfo {

    static final List<String> FORMATS = List.of("application/json", "text/html", "text/plain");

    /** Pixels of 0.28 mm around the point. */
    private static final int TOLERANCE = 5;

    private final LayerShelf shelf;
    private final TimedReads reads;
    private final LayerNames names;
    private final Heaps heaps;
    private final MapsSettings settings;
    private final JsonMapper mapper;

    FeatureInfo(
            LayerShelf shelf,
            TimedReads reads,
            LayerNames names,
            Heaps heaps,
            MapsSettings settings,
            JsonMapper mapper) {
        this.heaps = heaps;
        this.shelf = shelf;
        this.reads = reads;
        this.names = names;
        this.settings = settings;
        this.mapper = mapper;
    }

    /** An answer, its media type, and the layers that were asked. */
    record Answer(String mediaType, String text, List<LayerOrder> layers) {

        Answer {
            layers = List.copyOf(layers);
        }
    }

    Answer answer(WmsParameters parameters, WmsVersion version, Locale language, Address server) {
        MapOrder map = MapRequest.read(parameters, version, names, shelf, settings.largest());
        String format = format(parameters);
        double column = point(parameters, version.column(), map.scene().frame().width());
        double row = point(parameters, version.row(), map.scene().frame().height());
        int most = count(parameters);
        List<Found> found = new ArrayList<>();
        List<LayerOrder> queried = queried(parameters, map);
        for (LayerOrder layer : queried) {
            found.add(find(layer, map, column, row, most));
        }
        return switch (format) {
            case "text/html" -> new Answer("text/html;charset=UTF-8", html(found, language, server), queried);
            case "text/plain" -> new Answer("text/plain;charset=UTF-8", text(found, language), queried);
            default -> new Answer("application/json", json(found), queried);
        };
    }

    private static String format(WmsParameters parameters) {
        String asked = parameters.find("INFO_FORMAT").orElse("text/plain");
        String plain = asked.equals("application/geo+json") || asked.equals("application/geojson")
                ? "application/json"
                : asked;
        if (!FORMATS.contains(plain)) {
            throw new WmsException(
                    "InvalidFormat", "There is no information as '" + WmsParameters.shown(asked) + "' here.");
        }
        return plain;
    }

    private static double point(WmsParameters parameters, String name, int size) {
        String text = parameters.need(name);
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) >= size) {
            throw new WmsException(
                    "InvalidPoint",
                    name + " is a pixel from 0 to " + (size - 1) + ", not '" + WmsParameters.shown(text) + "'.");
        }
        // The middle of the pixel.
        return Integer.parseInt(text) + 0.5;
    }

    private int count(WmsParameters parameters) {
        String text = parameters.find("FEATURE_COUNT").orElse("1");
        return text.matches("0*[1-9]\\d{0,6}") ? Math.min(settings.mostInfo(), Integer.parseInt(text)) : 1;
    }

    /** The layers to be asked, which must be on the map. */
    private List<LayerOrder> queried(WmsParameters parameters, MapOrder map) {
        List<String> asked = parameters.list("QUERY_LAYERS");
        if (asked.isEmpty()) {
            throw WmsException.missing("QUERY_LAYERS");
        }
        List<String> layers = asked.stream()
                .flatMap(name -> names.layers(name).stream())
                .map(Layer::name)
                .toList();
        List<LayerOrder> orders = map.layers().stream()
                .filter(order -> layers.contains(order.layer().name()))
                .toList();
        if (orders.isEmpty()) {
            throw new WmsException("LayerNotDefined", "The layers of QUERY_LAYERS are among those of LAYERS.");
        }
        return orders;
    }

    private Found find(LayerOrder order, MapOrder map, double column, double row, int most) {
        Optional<Heap> heap = heaps.find(order, map.scene(), column, row);
        return heap.isPresent() ? gathered(order, heap.get(), most) : single(order, map, column, row, most);
    }

    /** What one sign stands for: as many as asked for in full, and the names of more. */
    private Found gathered(LayerOrder order, Heap heap, int most) {
        LayerQuery query = LayerQuery.all(order.layer().name(), Asker.everyone(), settings.mostInfo())
                .where(heap.filter())
                .within(heap.box());
        List<Feature> all = reads.within(settings.queryTimeout(), () -> shelf.features(query))
                .features();
        return new Found(order.layer(), all.subList(0, Math.min(most, all.size())), all, heap.count());
    }

    private Found single(LayerOrder order, MapOrder map, double column, double row, int most) {
        MapFrame frame = map.scene().frame();
        double reach = TOLERANCE * map.scene().scale();
        double x = frame.minX() + column * frame.resolutionX();
        double y = frame.maxY() - row * frame.resolutionY();
        double dx = reach * frame.resolutionX();
        double dy = reach * frame.resolutionY();
        MapFrame around = new MapFrame(frame.crs(), x - dx, y - dy, x + dx, y + dy, 1, 1);
        List<Feature> found = new ArrayList<>();
        for (MapFrame.Copy copy : around.copies()) {
            LayerQuery query = LayerQuery.all(order.layer().name(), Asker.everyone(), most)
                    .where(order.filter())
                    .within(copy.box());
            found.addAll(reads.within(settings.queryTimeout(), () -> shelf.features(query))
                    .features());
        }
        return Found.single(order.layer(), found.size() > most ? found.subList(0, most) : found);
    }

    private String json(List<Found> pages) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            for (Found page : pages) {
                for (Feature feature : page.features()) {
                    feature(page.layer(), feature, json);
                }
            }
            json.writeEndArray();
            gathered(pages, json);
            json.writeEndObject();
        }
        return out.toString();
    }

    /** For each sign that stands for several: how many, and which. */
    private static void gathered(List<Found> pages, JsonGenerator json) {
        List<Found> heaps = pages.stream().filter(Found::isGathered).toList();
        if (heaps.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("gathered");
        for (Found heap : heaps) {
            json.writeStartObject();
            json.writeStringProperty("layer", heap.layer().name());
            json.writeNumberProperty("count", heap.count());
            json.writeArrayPropertyStart("ids");
            heap.all().forEach(feature -> json.writeString(heap.layer().name() + "." + feature.id()));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void feature(Layer layer, Feature feature, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", layer.name() + "." + feature.id());
        json.writeName("geometry");
        json.writeRawValue(feature.geometryJson() == null ? "null" : feature.geometryJson());
        json.writeObjectPropertyStart("properties");
        for (int i = 0; i < layer.schema().properties().size(); i++) {
            LayerProperty property = layer.schema().properties().get(i);
            Object value = feature.values().get(i);
            json.writeName(property.name());
            if (property.type() == LayerProperty.Type.JSON || value == null) {
                json.writeRawValue(value == null ? "null" : value.toString());
            } else if (value instanceof Double decimal && !Double.isFinite(decimal)) {
                json.writeNull();
            } else if (value instanceof Number || value instanceof Boolean || value instanceof List<?>) {
                json.writePOJO(value);
            } else {
                json.writeString(value.toString());
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String text(List<Found> pages, Locale language) {
        StringBuilder text = new StringBuilder();
        for (Found page : pages) {
            if (page.isGathered()) {
                text.append(page.headline(language)).append('\n');
                page.names().forEach(name -> text.append("  ").append(name).append('\n'));
            }
            for (Feature feature : page.features()) {
                text.append(page.layer().title().in(language))
                        .append(" ")
                        .append(feature.id())
                        .append('\n');
                rows(page.layer(), feature, language)
                        .forEach(row -> text.append("  ")
                                .append(row[0])
                                .append(" = ")
                                .append(row[1])
                                .append('\n'));
            }
        }
        if (text.length() == 0) {
            text.append("ko".equals(language.getLanguage()) ? "이 위치에는 아무것도 없습니다.\n" : "There is nothing here.\n");
        }
        return text.toString();
    }

    /** Titles with units, and values; what is not known is left out. */
    private static List<String[]> rows(Layer layer, Feature feature, Locale language) {
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < layer.schema().properties().size(); i++) {
            LayerProperty property = layer.schema().properties().get(i);
            @Nullable Object value = feature.values().get(i);
            if (value != null) {
                String unit = property.unit() == null ? "" : " (" + property.unit() + ")";
                rows.add(new String[] {property.title().in(language) + unit, value.toString()});
            }
        }
        return rows;
    }

    private static String html(List<Found> pages, Locale language, Address server) {
        boolean korean = "ko".equals(language.getLanguage());
        Html html = new Html(language, korean ? "이 위치의 정보" : "What is here", server);
        boolean any = false;
        for (Found page : pages) {
            if (page.isGathered()) {
                html.element("h2", page.headline(language)).open("ul");
                page.names().forEach(name -> html.element("li", name));
                html.close("ul");
            }
            for (Feature feature : page.features()) {
                any = true;
                html.element("h2", page.layer().title().in(language) + " " + feature.id());
                html.open("table");
                rows(page.layer(), feature, language)
                        .forEach(row -> html.open("tr")
                                .element("th", row[0], "scope", "row")
                                .element("td", row[1])
                                .close("tr"));
                html.close("table");
            }
        }
        if (!any) {
            html.element("p", korean ? "이 위치에는 아무것도 없습니다." : "There is nothing here.");
        }
        return new String(html.bytes(), StandardCharsets.UTF_8);
    }
}
