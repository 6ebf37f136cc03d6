package org.ecopark.web;

import java.util.List;
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
 */
@ConfigurationProperties("ecopark.web")
public record WebSettings(
        @DefaultValue("true") boolean cors,

        @DefaultValue({"/ogc", "/tiles", "/wms", "/wmts", "/styles"})
        List<String> viewerDoors,

        @DefaultValue List<String> trustedProxies,
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> imageSources) {

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
    }
}
