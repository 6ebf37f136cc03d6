package org.ecopark.maps.wmts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ecopark.geo.Box;
import org.ecopark.geo.tiling.TileMatrixSet;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.styles.LayerStyle;
import org.ecopark.layers.styles.Styles;
import org.ecopark.maps.ProviderSettings;
import org.ecopark.maps.legend.Legend;
import org.ecopark.maps.pictures.LayerExtents;
import org.ecopark.maps.pictures.PictureFormat;
import org.ecopark.maps.wms.XmlText;
import org.ecopark.web.Address;
import org.springframework.stereotype.Component;

/** The capabilities document of WMTS 1.0.0. */
@Component
class WmtsCapabilities {

    static final List<String> SECTIONS =
            List.of("ServiceIdentification", "ServiceProvider", "OperationsMetadata", "Contents");

    static final List<PictureFormat> FORMATS = List.of(PictureFormat.PNG, PictureFormat.JPEG);

    private static final int SECONDS = 4;
    private static final String SIMPLE = "simple";

    /** As annex E.4 of the standard spells it for its well-known scale set. */
    private static final String MERCATOR = "urn:ogc:def:crs:EPSG:6.18:3:3857";

    private final LayerShelf shelf;
    private final Styles styles;
    private final LayerExtents extents;
    private final ProviderSettings provider;

    WmtsCapabilities(LayerShelf shelf, Styles styles, LayerExtents extents, ProviderSettings provider) {
        this.provider = provider;
        this.shelf = shelf;
        this.styles = styles;
        this.extents = extents;
    }

    byte[] write(Address server, Locale language, Set<String> sections) {
        XmlText xml = new XmlText();
        xml.open(
                "Capabilities",
                "xmlns",
                "http://www.opengis.net/wmts/1.0",
                "xmlns:ows",
                "http://www.opengis.net/ows/1.1",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.opengis.net/wmts/1.0 http://schemas.opengis.net/wmts/1.0/wmtsGetCapabilities_response.xsd",
                "version",
                "1.0.0");
        Address wmts = server.at("wmts");
        if (sections.contains("ServiceIdentification")) {
            identification(xml, language);
        }
        if (sections.contains("ServiceProvider")) {
            ProviderSection.write(xml, provider, server);
        }
        if (sections.contains("OperationsMetadata")) {
            xml.open("ows:OperationsMetadata");
            operation(xml, "GetCapabilities", wmts);
            operation(xml, "GetTile", wmts);
            xml.close();
        }
        if (sections.contains("Contents")) {
            contents(xml, wmts, server, language);
        }
        xml.empty(
                "ServiceMetadataURL",
                "xlink:href",
                wmts.at("1.0.0", "WMTSCapabilities.xml").toString());
        return xml.close().bytes();
    }

    private void identification(XmlText xml, Locale language) {
        xml.open("ows:ServiceIdentification");
        xml.element("ows:Title", "ko".equals(language.getLanguage()) ? "에코파크 지도 타일" : "Ecopark map tiles");
        xml.element("ows:ServiceType", "OGC WMTS").element("ows:ServiceTypeVersion", "1.0.0");
        xml.element("ows:Fees", provider.fees());
        xml.element("ows:AccessConstraints", provider.constraints()).close();
    }

    private static void operation(XmlText xml, String name, Address wmts) {
        xml.open("ows:Operation", "name", name).open("ows:DCP").open("ows:HTTP");
        xml.open("ows:Get", "xlink:type", SIMPLE, "xlink:href", wmts + "?");
        xml.open("ows:Constraint", "name", "GetEncoding").open("ows:AllowedValues");
        xml.element("ows:Value", "KVP").close().close().close();
        xml.close().close().close();
    }

    private void contents(XmlText xml, Address wmts, Address server, Locale language) {
        xml.open("Contents");
        Instant until = Instant.now().plusSeconds(SECONDS);
        for (Layer layer : shelf.listLayers()) {
            layer(xml, layer, wmts, server, language, until);
        }
        for (TileMatrixSet set : TileMatrixSet.values()) {
            grid(xml, set);
        }
        xml.close();
    }

    private void layer(XmlText xml, Layer layer, Address wmts, Address server, Locale language, Instant until) {
        xml.open("Layer");
        xml.element("ows:Title", layer.title().in(language));
        xml.element("ows:Abstract", layer.description().in(language));
        Box box = extents.of(layer, until);
        xml.open("ows:WGS84BoundingBox");
        xml.element("ows:LowerCorner", plain(box.west()) + " " + plain(box.south()));
        xml.element("ows:UpperCorner", plain(box.east()) + " " + plain(box.north()))
                .close();
        xml.element("ows:Identifier", layer.name());
        String metadata = provider.metadata().get(layer.name());
        if (metadata != null) {
            xml.empty("ows:Metadata", "xlink:type", SIMPLE, "xlink:href", metadata);
        }
        List<LayerStyle> all = styles.listStyles(layer);
        for (int i = 0; i < all.size(); i++) {
            style(xml, layer, all.get(i), i == 0, server, language);
        }
        FORMATS.forEach(format -> xml.element("Format", format.mediaType()));
        for (TileMatrixSet set : TileMatrixSet.values()) {
            xml.open("TileMatrixSetLink").element("TileMatrixSet", set.id()).close();
        }
        for (PictureFormat format : FORMATS) {
            String path = wmts.at("1.0.0", layer.name()) + "/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}";
            xml.empty(
                    "ResourceURL",
                    "format",
                    format.mediaType(),
                    "resourceType",
                    "tile",
                    "template",
                    path + (format == PictureFormat.PNG ? ".png" : ".jpg"));
        }
        xml.close();
    }

    private static void style(
            XmlText xml, Layer layer, LayerStyle style, boolean usual, Address server, Locale language) {
        Legend legend = new Legend(style.style(), language, Double.NaN, 1);
        xml.open("Style", "isDefault", Boolean.toString(usual));
        xml.element("ows:Title", style.title().in(language)).element("ows:Identifier", style.name());
        String href = server.at("wms")
                .with("SERVICE", "WMS")
                .with("VERSION", "1.3.0")
                .with("REQUEST", "GetLegendGraphic")
                .with("FORMAT", "image/png")
                .with("LAYER", layer.name())
                .with("STYLE", style.name())
                .toString();
        xml.empty(
                "LegendURL",
                "format",
                "image/png",
                "xlink:href",
                href,
                "width",
                Integer.toString(legend.width()),
                "height",
                Integer.toString(legend.height()));
        xml.close();
    }

    /** The scale set that a grid is of, as the standard names it; its own levels need not be listed then by clients. */
    private static Optional<String> wellKnown(TileMatrixSet set) {
        return set.isMercator() ? Optional.of("urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible") : Optional.empty();
    }

    private static void grid(XmlText xml, TileMatrixSet set) {
        xml.open("TileMatrixSet").element("ows:Identifier", set.id());
        xml.element("ows:SupportedCRS", set.isMercator() ? MERCATOR : "urn:ogc:def:crs:OGC:1.3:CRS84");
        wellKnown(set).ifPresent(name -> xml.element("WellKnownScaleSet", name));
        for (int z = 0; z <= deepest(set); z++) {
            xml.open("TileMatrix").element("ows:Identifier", Integer.toString(z));
            xml.element("ScaleDenominator", plain(set.scaleDenominator(z)));
            xml.element("TopLeftCorner", plain(set.west()) + " " + plain(set.north()));
            xml.element("TileWidth", Integer.toString(TileMatrixSet.PIXELS));
            xml.element("TileHeight", Integer.toString(TileMatrixSet.PIXELS));
            xml.element("MatrixWidth", Long.toString(set.columns(z)));
            xml.element("MatrixHeight", Long.toString(set.rows(z))).close();
        }
        xml.close();
    }

    /** Without an exponent, which some clients do not read. */
    private static String plain(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }

    /** The well-known scale set ends at level 18, so what claims it does too. */
    static int deepest(TileMatrixSet set) {
        return wellKnown(set).isPresent() ? 18 : TileMatrixSet.DEEPEST;
    }
}
