/**
 * The door for layers as data: OGC API Features, as GeoJSON for programs and as pages for people. Knows only the shelf and
 * the ground; refuses to know what a layer is about. What changes features is its second level {@code editing}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "layers",
            "layers::shelf",
            "layers::cql",
            "layers::edit",
            "layers::load",
            "accounts",
            "web",
            "web::api",
            "web::json",
            "geo",
            "formats::writing"
        })
package org.ecopark.features;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
