package org.ecopark.maps;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who offers the maps, under {@code ecopark.maps.provider}. WMS and WMTS tell in their capabilities what is given here and
 * are silent about the rest.
 *
 * @param name of the organisation
 * @param site its page on the web
 * @param person whom to ask
 * @param position of that person
 * @param email where to ask
 * @param phone with the number of the country
 * @param street with the number of the house
 * @param region state or province
 * @param fees what the use costs
 * @param constraints under which terms the maps may be used
 * @param attribution words that a map shall show, such as the owner of the data and the licence
 * @param attributionUrl page that the words lead to
 * @param metadata addresses of ISO 19115 records in XML, by name of the layer; a name with a colon stands in brackets:
 *     {@code ecopark.maps.provider.metadata[cite:Lakes]}
 */
@ConfigurationProperties("ecopark.maps.provider")
public record ProviderSettings(
        @DefaultValue("") String name,
        @DefaultValue("") String site,
        @DefaultValue("") String person,
        @DefaultValue("") String position,
        @DefaultValue("") String email,
        @DefaultValue("") String phone,
        @DefaultValue("") String street,
        @DefaultValue("") String city,
        @DefaultValue("") String region,
        @DefaultValue("") String postCode,
        @DefaultValue("") String country,
        @DefaultValue("none") String fees,
        @DefaultValue("none") String constraints,
        @DefaultValue("") String attribution,
        @DefaultValue("") String attributionUrl,
        @DefaultValue Map<String, String> metadata) {

    public ProviderSettings {
        metadata = Map.copyOf(metadata);
        Stream.concat(Stream.of(site, attributionUrl), metadata.values().stream())
                .filter(address -> !address.isEmpty())
                .forEach(ProviderSettings::check);
    }

    private static void check(String address) {
        if (!address.matches("https?://\\S+") || URI.create(address).getHost() == null) {
            throw new IllegalArgumentException(
                    "ecopark.maps.provider: addresses begin with https:// or http://, not '" + address + "'");
        }
    }

    /** Whether a place by post is known. */
    public boolean hasAddress() {
        return isAny(List.of(street, city, region, postCode, country));
    }

    /** Whether anything but the name of the organisation tells how to reach it. */
    public boolean hasContact() {
        return hasAddress() || isAny(List.of(person, position, email, phone));
    }

    private static boolean isAny(List<String> values) {
        return values.stream().anyMatch(value -> !value.isEmpty());
    }
}
