package org.ecopark.maps.wms;

import java.time.Instant;
import java.util.Locale;
import org.ecopark.web.Address;

/**
 * What one capabilities document is written with.
 *
 * @param server address of the server's root
 * @param until after this moment no more boxes are asked of the database
 */
record Writing(XmlText xml, WmsVersion version, Address server, Locale language, Instant until) {

    Address wms() {
        return server.at("wms");
    }

    boolean isKorean() {
        return "ko".equals(language.getLanguage());
    }

    void online(String href) {
        xml.empty(
                "OnlineResource",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xlink:type",
                "simple",
                "xlink:href",
                href);
    }
}
