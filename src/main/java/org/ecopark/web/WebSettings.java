package org.ecopark.web;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room, under {@code ecopark.web}.
 *
 * @param cors whether any web page may read the viewer doors
 * @param viewerDoors paths that web map viewers read; everything below them belongs to them
 * @param trustedProxies addresses or networks (10.0.0.0/8) whose X-Forwarded-* headers are believed; none by default
 * @param hosts further names of this server that a write may be addressed to, besides localhost and its addresses
 * @param imageSources further origins that pages may take images from, such as {@code https://tile.example.org}
 * @param streetMap tiles of a street map that people may switch on, with {z}, {x} and {y}; empty offers none. No browser
 *     asks its host before somebody has switched it on
 * @param streetMapCredit what its makers want to be named as
 */
@ConfigurationProperties("ecopark.web")
public record WebSettings(
        @DefaultValue("true") boolean cors,

        @DefaultValue({"/ogc", "/tiles", "/wms", "/wmts", "/styles"})
        List<String> viewerDoors,

        @DefaultValue List<String> trustedProxies,
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> imageSources,

        @DefaultValue("https://tile.openstreetmap.org/{z}/{x}/{y}.png")
        String streetMap,

        @DefaultValue("© OpenStreetMap contributors") String streetMapCredit) {

    private static final Pattern STREET_MAP = Pattern.compile("(https?://[\\w.:-]+)?/[^\\s\";]*");

    public WebSettings {
        viewerDoors = List.copyOf(viewerDoors);
        trustedProxies = List.copyOf(trustedProxies);
        hosts = List.copyOf(hosts);
        imageSources = List.copyOf(imageSources);
        for (String door : viewerDoors) {
            if (!door.startsWith("/") || door.endsWith("/")) {
                throw new IllegalArgumentException("ecopark.web.viewer-doors are paths such as /ogc, not " + door);
            }
        }
        new Networks(trustedProxies);
        if (!streetMap.isEmpty()
                && (!STREET_MAP.matcher(streetMap).matches()
                        || !Stream.of("{z}", "{x}", "{y}").allMatch(streetMap::contains))) {
            throw new IllegalArgumentException("ecopark.web.street-map is an address of tiles such as"
                    + " https://tile.openstreetmap.org/{z}/{x}/{y}.png, or empty, not " + streetMap);
        }
    }

    /** The host that tiles of the street map come from, with its scheme; empty for none and for this server itself. */
    public String streetMapOrigin() {
        return STREET_MAP
                .matcher(streetMap)
                .results()
                .map(match -> match.group(1))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
