package org.ecopark.maps.wms;

import org.ecopark.maps.ProviderSettings;

/** What a capabilities document tells of who offers the maps; nothing where the settings are silent. */
final class ContactSection {

    private ContactSection() {}

    /** The child of Service. */
    static void contact(XmlText xml, ProviderSettings provider) {
        if (provider.name().isEmpty() && !provider.hasContact()) {
            return;
        }
        xml.open("ContactInformation");
        // The schema has both or neither.
        xml.open("ContactPersonPrimary");
        xml.element("ContactPerson", provider.person()).element("ContactOrganization", provider.name());
        xml.close();
        known(xml, "ContactPosition", provider.position());
        if (provider.hasAddress()) {
            xml.open("ContactAddress").element("AddressType", "postal");
            xml.element("Address", provider.street()).element("City", provider.city());
            xml.element("StateOrProvince", provider.region()).element("PostCode", provider.postCode());
            xml.element("Country", provider.country()).close();
        }
        known(xml, "ContactVoiceTelephone", provider.phone());
        known(xml, "ContactElectronicMailAddress", provider.email());
        xml.close();
    }

    /** The child of the outermost Layer, from which all inherit it. */
    static void attribution(Writing to, ProviderSettings provider) {
        if (provider.attribution().isEmpty()) {
            return;
        }
        to.xml().open("Attribution").element("Title", provider.attribution());
        if (!provider.attributionUrl().isEmpty()) {
            to.online(provider.attributionUrl());
        }
        to.xml().close();
    }

    /** The child of one Layer. */
    static void metadata(Writing to, ProviderSettings provider, String layer) {
        String address = provider.metadata().get(layer);
        if (address == null) {
            return;
        }
        String standard = to.version() == WmsVersion.V1_3_0 ? "ISO19115:2003" : "TC211";
        to.xml().open("MetadataURL", "type", standard).element("Format", "text/xml");
        to.online(address);
        to.xml().close();
    }

    private static void known(XmlText xml, String name, String text) {
        if (!text.isEmpty()) {
            xml.element(name, text);
        }
    }
}
