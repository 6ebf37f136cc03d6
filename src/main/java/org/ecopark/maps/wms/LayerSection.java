package org.ecopark.maps.wms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopark.geo.Box;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.styles.LayerStyle;
import org.ecopark.layers.styles.Styles;
import org.ecopark.maps.ProviderSettings;
import org.ecopark.maps.legend.Legend;
import org.ecopark.maps.pictures.Dimensions;
import org.ecopark.maps.pictures.Groups;
import org.ecopark.maps.pictures.LayerExtents;
import org.ecopark.maps.pictures.PictureFormat;
import org.springframework.stereotype.Component;

/** The layers of a capabilities document with their groups, boxes, dimensions and styles. */
@Component
class LayerSection {

    private final LayerShelf shelf;
    private final Styles styles;
    private final Groups groups;
    private final Dimensions dimensions;
    private final LayerExtents extents;
    private final ProviderSettings provider;

    LayerSection(
            LayerShelf shelf,
            Styles styles,
            Groups groups,
            Dimensions dimensions,
            LayerExtents extents,
            ProviderSettings provider) {
        this.provider = provider;
        this.shelf = shelf;
        this.styles = styles;
        this.groups = groups;
        this.dimensions = dimensions;
        this.extents = extents;
    }

    /** Differs when a layer, its title or one of its styles does. */
    int mark() {
        int mark = 0;
        for (Layer layer : shelf.listLayers()) {
            mark = 31 * mark + layer.name().hashCode();
            mark = 31 * mark + layer.title().hashCode();
            for (LayerStyle style : styles.listStyles(layer)) {
                mark = 31 * mark + style.name().hashCode();
                mark = 31 * mark + style.fingerprint().hashCode();
            }
        }
        return mark;
    }

    /** Whether the boxes of all layers are known, so that a document would not gain by being written again. */
    boolean isComplete() {
        return shelf.listLayers().stream().allMatch(extents::knows);
    }

    /** All layers below one that has no name; groups first. */
    void write(Writing to) {
        XmlText xml = to.xml().open("Layer");
        xml.element("Title", to.isKorean() ? "모든 레이어" : "All layers");
        xml.element("Abstract", to.isKorean() ? "이 서버의 모든 레이어입니다." : "Everything that the server shows, in groups.");
        BoxSection.SYSTEMS.stream()
                .filter(system -> to.version() == WmsVersion.V1_3_0 || system.startsWith("EPSG:"))
                .forEach(system -> xml.element(to.version().crs(), system));
        BoxSection.write(to, Box.world());
        ContactSection.attribution(to, provider);
        var byName = shelf.listLayers().stream()
                .collect(Collectors.toMap(Layer::name, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
        Set<String> written = new HashSet<>();
        for (Groups.Group group : groups.list()) {
            List<Layer> members = group.layers().stream()
                    .map(byName::get)
                    .filter(java.util.Objects::nonNull)
                    .filter(layer -> written.add(layer.name()))
                    .toList();
            if (!members.isEmpty()) {
                group(to, group, byName.containsKey(group.name()), members);
            }
        }
        byName.values().stream()
                .filter(layer -> !written.contains(layer.name()))
                .forEach(layer -> layer(to, layer));
        xml.close();
    }

    /** A group whose name a layer has cannot be asked for; it is a heading only. */
    private void group(Writing to, Groups.Group group, boolean isHeading, List<Layer> members) {
        XmlText xml = isHeading ? to.xml().open("Layer") : to.xml().open("Layer", "queryable", "1");
        if (!isHeading) {
            xml.element("Name", group.name());
        }
        xml.element("Title", group.title().in(to.language()));
        String titles =
                members.stream().map(layer -> layer.title().in(to.language())).collect(Collectors.joining(", "));
        xml.element("Abstract", titles);
        keywords(to, group.name());
        members.stream()
                .map(layer -> extents.of(layer, to.until()))
                .reduce(Box::union)
                .ifPresent(box -> BoxSection.write(to, box));
        members.forEach(layer -> layer(to, layer));
        xml.close();
    }

    private static void keywords(Writing to, String word) {
        to.xml().open("KeywordList").element("Keyword", word).close();
    }

    private void layer(Writing to, Layer layer) {
        XmlText xml = to.xml().open("Layer", "queryable", "1");
        xml.element("Name", layer.name());
        xml.element("Title", layer.title().in(to.language()));
        xml.element("Abstract", layer.description().in(to.language()));
        keywords(to, layer.name());
        BoxSection.write(to, extents.of(layer, to.until()));
        dimensions(to, dimensions.of(layer));
        ContactSection.metadata(to, provider, layer.name());
        xml.open("DataURL").element("Format", "application/geo+json");
        to.online(to.server()
                .at("ogc", "collections", layer.name(), "items")
                .with("f", "json")
                .toString());
        xml.close();
        for (LayerStyle style : styles.listStyles(layer)) {
            style(to, layer, style);
        }
        xml.close();
    }

    private static void style(Writing to, Layer layer, LayerStyle style) {
        Legend legend = new Legend(style.style(), to.language(), Double.NaN, 1);
        XmlText xml = to.xml().open("Style");
        xml.element("Name", style.name()).element("Title", style.title().in(to.language()));
        xml.open("LegendURL", "width", Integer.toString(legend.width()), "height", Integer.toString(legend.height()));
        xml.element("Format", PictureFormat.PNG.mediaType());
        to.online(to.wms()
                .with("SERVICE", "WMS")
                .with("VERSION", to.version().number())
                .with("REQUEST", "GetLegendGraphic")
                .with("FORMAT", "image/png")
                .with("LAYER", layer.name())
                .with("STYLE", style.name())
                .toString());
        xml.close().close();
    }

    private static void dimensions(Writing to, List<Dimensions.Dimension> dimensions) {
        for (Dimensions.Dimension dimension : dimensions) {
            String units = dimension.isTime() ? "ISO8601" : "";
            if (to.version() == WmsVersion.V1_3_0) {
                to.xml()
                        .element(
                                "Dimension",
                                values(dimension),
                                "name",
                                dimension.name(),
                                "units",
                                units,
                                "default",
                                dimension.usual(),
                                "multipleValues",
                                "1",
                                "nearestValue",
                                "0");
            } else {
                to.xml().empty("Dimension", "name", dimension.name(), "units", units);
            }
        }
        if (to.version() == WmsVersion.V1_1_1) {
            for (Dimensions.Dimension dimension : dimensions) {
                to.xml().element("Extent", values(dimension), "name", dimension.name(), "default", dimension.usual());
            }
        }
    }

    private static String values(Dimensions.Dimension dimension) {
        return dimension.values().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
