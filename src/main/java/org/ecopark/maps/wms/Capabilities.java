package org.ecopark.maps.wms;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopark.geo.Box;
import org.ecopark.geo.Crs;
import org.ecopark.geo.MapFrame;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerShelf;
import org.ecopark.layers.styles.LayerStyle;
import org.ecopark.layers.styles.Styles;
import org.ecopark.maps.MapsSettings;
import org.ecopark.maps.drawing.Legend;
import org.ecopark.maps.pictures.Dimensions;
import org.ecopark.maps.pictures.Groups;
import org.ecopark.maps.pictures.LayerExtents;
import org.ecopark.maps.pictures.PictureFormat;
import org.ecopark.web.Address;
import org.springframework.stereotype.Component;

/** The capabilities document. Only what works is named in it; other coordinate systems are understood all the same. */
@Component
class Capabilities {

    /** Systems that are named; any other of EPSG can be asked for. */
    static final List<String> SYSTEMS =
            List.of("CRS:84", "EPSG:4326", "EPSG:3857", "EPSG:27700", "EPSG:5179", "EPSG:5186");

    private static final int SECONDS = 4;

    private final LayerShelf shelf;
    private final Styles styles;
    private final Groups groups;
    private final Dimensions dimensions;
    private final LayerExtents extents;
    private final MapsSettings settings;

    Capabilities(
            LayerShelf shelf,
            Styles styles,
            Groups groups,
            Dimensions dimensions,
            LayerExtents extents,
            MapsSettings settings) {
        this.shelf = shelf;
        this.styles = styles;
        this.groups = groups;
        this.dimensions = dimensions;
        this.extents = extents;
        this.settings = settings;
    }

    /** What one document is written with. */
    private record Writing(XmlText xml, WmsVersion version, Address wms, Locale language, Instant until) {}

    byte[] write(WmsVersion version, Address server, Locale language, String sequence) {
        Writing to = new Writing(
                new XmlText(),
                version,
                server.at("wms"),
                language,
                Instant.now().plusSeconds(SECONDS));
        XmlText xml = to.xml();
        root(to, sequence);
        service(to);
        xml.open("Capability");
        requests(to);
        xml.open("Exception");
        if (version == WmsVersion.V1_3_0) {
            xml.element("Format", "XML").element("Format", "INIMAGE").element("Format", "BLANK");
        } else {
            for (String kind : List.of("xml", "inimage", "blank")) {
                xml.element("Format", "application/vnd.ogc.se_" + kind);
            }
        }
        xml.close();
        layers(to, server);
        return xml.close().close().bytes();
    }

    private static void root(Writing to, String sequence) {
        String number = to.version().number();
        if (to.version() == WmsVersion.V1_1_1) {
            to.xml()
                    .raw("<!DOCTYPE WMT_MS_Capabilities SYSTEM"
                            + " \"http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd\">");
            to.xml().open("WMT_MS_Capabilities", "version", number, "updateSequence", sequence);
        } else {
            to.xml()
                    .open(
                            "WMS_Capabilities",
                            "version",
                            number,
                            "updateSequence",
                            sequence,
                            "xmlns",
                            "http://www.opengis.net/wms",
                            "xmlns:xlink",
                            "http://www.w3.org/1999/xlink",
                            "xmlns:xsi",
                            "http://www.w3.org/2001/XMLSchema-instance",
                            "xsi:schemaLocation",
                            "http://www.opengis.net/wms http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd");
        }
    }

    private void service(Writing to) {
        boolean korean = "ko".equals(to.language().getLanguage());
        XmlText xml = to.xml().open("Service");
        xml.element("Name", to.version() == WmsVersion.V1_3_0 ? "WMS" : "OGC:WMS");
        xml.element("Title", korean ? "에코파크 지도" : "Ecopark maps");
        xml.element(
                "Abstract",
                korean
                        ? "생태산업단지의 등록부와 계획 결과를 지도로 제공합니다."
                        : "The register of eco-industrial parks and what is planned with it, as maps.");
        xml.open("KeywordList")
                .element("Keyword", "industrial symbiosis")
                .element("Keyword", "eco-industrial park")
                .close();
        online(to, to.wms().toString());
        xml.element("Fees", "none").element("AccessConstraints", "none");
        if (to.version() == WmsVersion.V1_3_0) {
            xml.element("MaxWidth", Integer.toString(settings.largest()));
            xml.element("MaxHeight", Integer.toString(settings.largest()));
        }
        xml.close();
    }

    private static void online(Writing to, String href) {
        to.xml()
                .empty(
                        "OnlineResource",
                        "xmlns:xlink",
                        "http://www.w3.org/1999/xlink",
                        "xlink:type",
                        "simple",
                        "xlink:href",
                        href);
    }

    private static void requests(Writing to) {
        to.xml().open("Request");
        request(to, "GetCapabilities", List.of(to.version().capabilitiesType()));
        request(
                to,
                "GetMap",
                java.util.Arrays.stream(PictureFormat.values())
                        .map(PictureFormat::mediaType)
                        .toList());
        request(to, "GetFeatureInfo", FeatureInfo.FORMATS);
        to.xml().close();
    }

    private static void request(Writing to, String name, List<String> formats) {
        XmlText xml = to.xml().open(name);
        formats.forEach(format -> xml.element("Format", format));
        xml.open("DCPType").open("HTTP").open("Get");
        online(to, to.wms() + "?");
        xml.close().close().close().close();
    }

    private void layers(Writing to, Address server) {
        boolean korean = "ko".equals(to.language().getLanguage());
        XmlText xml = to.xml().open("Layer");
        xml.element("Title", korean ? "모든 레이어" : "All layers");
        SYSTEMS.stream()
                .filter(system -> to.version() == WmsVersion.V1_3_0 || system.startsWith("EPSG:"))
                .forEach(system -> xml.element(to.version().crs(), system));
        boxes(to, Box.world());
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
                group(to, group, members, server);
            }
        }
        byName.values().stream()
                .filter(layer -> !written.contains(layer.name()))
                .forEach(layer -> layer(to, layer, server));
        xml.close();
    }

    private void group(Writing to, Groups.Group group, List<Layer> members, Address server) {
        XmlText xml = to.xml().open("Layer", "queryable", "1");
        xml.element("Name", group.name());
        xml.element("Title", group.title().in(to.language()));
        members.stream()
                .map(layer -> extents.of(layer, to.until()))
                .reduce(Box::union)
                .ifPresent(box -> boxes(to, box));
        members.forEach(layer -> layer(to, layer, server));
        xml.close();
    }

    private void layer(Writing to, Layer layer, Address server) {
        XmlText xml = to.xml().open("Layer", "queryable", "1");
        xml.element("Name", layer.name());
        xml.element("Title", layer.title().in(to.language()));
        xml.element("Abstract", layer.description().in(to.language()));
        boxes(to, extents.of(layer, to.until()));
        dimensions(to, dimensions.of(layer));
        xml.open("DataURL").element("Format", "application/geo+json");
        online(
                to,
                server.at("ogc", "collections", layer.name(), "items")
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
        online(
                to,
                to.wms()
                        .with("SERVICE", "WMS")
                        .with("VERSION", to.version().number())
                        .with("REQUEST", "GetLegendGraphic")
                        .with("FORMAT", "image/png")
                        .with("LAYER", layer.name())
                        .with("STYLE", style.name())
                        .toString());
        xml.close().close();
    }

    /** In 1.1.1 easting always comes first; in 1.3.0 the box has the axes of its system. */
    private static void boxes(Writing to, Box box) {
        XmlText xml = to.xml();
        if (to.version() == WmsVersion.V1_3_0) {
            xml.open("EX_GeographicBoundingBox");
            xml.element("westBoundLongitude", number(box.west()));
            xml.element("eastBoundLongitude", number(box.east()));
            xml.element("southBoundLatitude", number(box.south()));
            xml.element("northBoundLatitude", number(box.north()));
            xml.close();
        } else {
            xml.empty(
                    "LatLonBoundingBox",
                    "minx",
                    number(box.west()),
                    "miny",
                    number(box.south()),
                    "maxx",
                    number(box.east()),
                    "maxy",
                    number(box.north()));
        }
        for (String system : SYSTEMS) {
            if (to.version() == WmsVersion.V1_3_0 || system.startsWith("EPSG:")) {
                box(to, system, box);
            }
        }
    }

    private static void box(Writing to, String system, Box box) {
        Crs crs = Crs.of(system);
        Optional<MapFrame> frame = within(crs, box).flatMap(part -> MapFrame.around(crs, part));
        if (frame.isEmpty()) {
            return;
        }
        MapFrame f = frame.get();
        boolean swapped = to.version() == WmsVersion.V1_3_0 && !system.equals("CRS:84") && crs.isNorthFirst();
        to.xml()
                .empty(
                        "BoundingBox",
                        to.version().crs(),
                        system,
                        "minx",
                        number(swapped ? f.minY() : f.minX()),
                        "miny",
                        number(swapped ? f.minX() : f.minY()),
                        "maxx",
                        number(swapped ? f.maxY() : f.maxX()),
                        "maxy",
                        number(swapped ? f.maxX() : f.maxY()));
    }

    /** The part of the box for which the system is made. */
    private static Optional<Box> within(Crs crs, Box box) {
        if (!crs.isProjected()) {
            return Optional.of(box);
        }
        Box area = crs.areaOfUse().orElse(Box.world());
        double west = Math.max(box.west(), area.west());
        double east = Math.min(box.east(), area.east());
        double south = Math.max(box.south(), area.south());
        double north = Math.min(box.north(), area.north());
        return west < east && south < north ? Optional.of(new Box(west, south, east, north)) : Optional.empty();
    }

    private static String number(double value) {
        return new java.math.BigDecimal(value)
                .setScale(7, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
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
