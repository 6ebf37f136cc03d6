package org.ecopark.maps.wmts;

import org.ecopark.maps.ProviderSettings;
import org.ecopark.maps.wms.XmlText;
import org.ecopark.web.Address;

/** The section of the capabilities document on who offers the tiles, in the order of OWS Common 1.1. */
final class ProviderSection {

    private static final String SIMPLE = "simple";

    private ProviderSection() {}

    static void write(XmlText xml, ProviderSettings provider, Address server) {
        xml.open("ows:ServiceProvider");
        xml.element("ows:ProviderName", provider.name().isEmpty() ? "Ecopark" : provider.name());
        String site = provider.site().isEmpty() ? server.toString() : provider.site();
        xml.empty("ows:ProviderSite", "xlink:type", SIMPLE, "xlink:href", site);
        xml.open("ows:ServiceContact");
        known(xml, "ows:IndividualName", provider.person());
        known(xml, "ows:PositionName", provider.position());
        if (provider.hasAddress()
                || !provider.phone().isEmpty()
                || !provider.email().isEmpty()) {
            info(xml, provider);
        }
        xml.close().close();
    }

    private static void info(XmlText xml, ProviderSettings provider) {
        xml.open("ows:ContactInfo");
        if (!provider.phone().isEmpty()) {
            xml.open("ows:Phone").element("ows:Voice", provider.phone()).close();
        }
        if (provider.hasAddress() || !provider.email().isEmpty()) {
            xml.open("ows:Address");
            known(xml, "ows:DeliveryPoint", provider.street());
            known(xml, "ows:City", provider.city());
            known(xml, "ows:AdministrativeArea", provider.region());
            known(xml, "ows:PostalCode", provider.postCode());
            known(xml, "ows:Country", provider.country());
            known(xml, "ows:ElectronicMailAddress", provider.email());
            xml.close();
        }
        xml.close();
    }

    private static void known(XmlText xml, String name, String text) {
        if (!text.isEmpty()) {
            xml.element(name, text);
        }
    }
}
