package org.ecopark.maps.wms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopark.layers.LayerVersions;
import org.ecopark.maps.MapsSettings;
import org.ecopark.maps.ProviderSettings;
import org.ecopark.maps.pictures.PictureFormat;
import org.ecopark.web.Address;
import org.springframework.stereotype.Component;

/** The capabilities document. Only what works is named in it; other coordinate systems are understood all the same. */
@Component
class Capabilities {

    private static final int SECONDS = 4;

    private static final int MOST = 6;

    private final LayerSection layers;
    private final LayerVersions versions;
    private final UpdateSequence sequence;
    private final MapsSettings settings;
    private final ProviderSettings provider;
    private final Map<String, Document> kept = new LinkedHashMap<>(16, 0.75f, true);

    Capabilities(
            LayerSection layers,
            LayerVersions versions,
            UpdateSequence sequence,
            MapsSettings settings,
            ProviderSettings provider) {
        this.provider = provider;
        this.layers = layers;
        this.versions = versions;
        this.sequence = sequence;
        this.settings = settings;
    }

    /** A document with the number of its update sequence, and a mark of all that it was made of. */
    static final class Document {

        private final long mark;
        private final boolean complete;
        private final long number;
        private final byte[] bytes;

        private Document(long mark, boolean complete, long number, byte[] bytes) {
            this.mark = mark;
            this.complete = complete;
            this.number = number;
            this.bytes = bytes;
        }

        long number() {
            return number;
        }

        /** Not a copy, since it may be large, and not to be changed. */
        byte[] bytes() {
            return bytes;
        }
    }

    /** The document; made anew only when a layer, its rows or a style changed, since there may be thousands. */
    Document document(WmsVersion version, Address server, Locale language) {
        String key = version + " " + language + " " + server;
        long mark = 31L * versions.versions().hashCode() + layers.mark();
        synchronized (kept) {
            Document known = kept.get(key);
            if (known != null && known.complete && known.mark == mark) {
                return known;
            }
        }
        byte[] written = write(version, server, language, "0");
        long number = sequence.of(key, written);
        Document made = new Document(mark, layers.isComplete(), number, UpdateSequence.written(written, number));
        synchronized (kept) {
            kept.put(key, made);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return made;
    }

    private byte[] write(WmsVersion version, Address server, Locale language, String sequence) {
        Writing to = new Writing(
                new XmlText(), version, server, language, Instant.now().plusSeconds(SECONDS));
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
        layers.write(to);
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
        boolean korean = to.isKorean();
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
        to.online(provider.site().isEmpty() ? to.wms().toString() : provider.site());
        ContactSection.contact(xml, provider);
        xml.element("Fees", provider.fees()).element("AccessConstraints", provider.constraints());
        if (to.version() == WmsVersion.V1_3_0) {
            xml.element("MaxWidth", Integer.toString(settings.largest()));
            xml.element("MaxHeight", Integer.toString(settings.largest()));
        }
        xml.close();
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
        to.online(to.wms() + "?");
        xml.close().close().close().close();
    }
}
