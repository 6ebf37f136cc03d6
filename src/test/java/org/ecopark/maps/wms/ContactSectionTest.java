package org.ecopark.maps.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.ecopark.maps.ProviderSettings;
import org.ecopark.web.Address;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Who offers the maps, as the settings say it and as capabilities tell it. */
class ContactSectionTest {

    private static ProviderSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("ecopark.maps.provider", ProviderSettings.class);
    }

    private static Writing document(WmsVersion version) {
        Writing to = new Writing(
                new XmlText(), version, new Address("https://maps.example.org", Map.of()), Locale.ENGLISH, Instant.MAX);
        to.xml().open("all");
        return to;
    }

    private static String contact(ProviderSettings provider) {
        Writing to = document(WmsVersion.V1_3_0);
        ContactSection.contact(to.xml(), provider);
        return end(to);
    }

    private static String end(Writing to) {
        to.xml().close();
        return new String(to.xml().bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("^<\\?xml.*?\\?>", "");
    }

    @Test
    void isSilentWithoutSettings() {
        ProviderSettings nothing = settings(Map.of());
        Writing to = document(WmsVersion.V1_3_0);
        ContactSection.contact(to.xml(), nothing);
        ContactSection.attribution(to, nothing);
        ContactSection.metadata(to, nothing, "facilities");
        assertThat(end(to)).isEqualTo("<all></all>");
        assertThat(nothing.fees()).isEqualTo("none");
    }

    @Test
    void namesBothOrNeitherOfPersonAndOrganisation() {
        assertThat(contact(settings(Map.of("ecopark.maps.provider.email", "maps@example.org"))))
                .isEqualTo("<all><ContactInformation><ContactPersonPrimary><ContactPerson></ContactPerson>"
                        + "<ContactOrganization></ContactOrganization></ContactPersonPrimary>"
                        + "<ContactElectronicMailAddress>maps@example.org</ContactElectronicMailAddress>"
                        + "</ContactInformation></all>");
    }

    @Test
    void tellsAWholeAddressInTheOrderOfTheSchema() {
        String told = contact(settings(Map.of(
                "ecopark.maps.provider.name", "City <of> Birmingham",
                "ecopark.maps.provider.person", "A. Planner",
                "ecopark.maps.provider.position", "Planner",
                "ecopark.maps.provider.post-code", "B1",
                "ecopark.maps.provider.phone", "+44 1",
                "ecopark.maps.provider.country", "UK")));
        assertThat(told)
                .contains("City &lt;of&gt; Birmingham")
                .containsSubsequence(
                        "<ContactPerson>A. Planner",
                        "<ContactOrganization>",
                        "<ContactPosition>Planner",
                        "<AddressType>postal",
                        "<Address></Address>",
                        "<City>",
                        "<StateOrProvince>",
                        "<PostCode>B1",
                        "<Country>UK",
                        "<ContactVoiceTelephone>+44 1");
    }

    @Test
    void tellsAttributionAndTheRecordOfTheOneLayer() {
        ProviderSettings provider = settings(Map.of(
                "ecopark.maps.provider.attribution", "© City",
                "ecopark.maps.provider.attribution-url", "https://city.example.org/licence",
                "ecopark.maps.provider.metadata[cite:Lakes]", "https://catalogue.example.org/lakes.xml"));
        Writing to = document(WmsVersion.V1_1_1);
        ContactSection.attribution(to, provider);
        ContactSection.metadata(to, provider, "cite:Lakes");
        ContactSection.metadata(to, provider, "facilities");
        assertThat(end(to))
                .containsOnlyOnce("<MetadataURL type=\"TC211\">")
                .containsSubsequence(
                        "<Attribution><Title>© City</Title><OnlineResource",
                        "xlink:href=\"https://city.example.org/licence\"",
                        "</Attribution><MetadataURL",
                        "<Format>text/xml</Format>",
                        "https://catalogue.example.org/lakes.xml");
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> settings(Map.of("ecopark.maps.provider.site", "javascript:alert(1)")))
                .rootCause()
                .hasMessageContaining("https://");
    }
}
