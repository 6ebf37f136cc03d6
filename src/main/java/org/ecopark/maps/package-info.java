/**
 * The door for pictures of layers: WMS 1.3.0 and 1.1.1, WMTS 1.0 and picture tiles, drawn by our own renderer. Knows
 * only the shelf and the ground; refuses to know what a layer is about and changes nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "layers",
            "layers::maplibre",
            "layers::shelf",
            "layers::styles",
            "layers::cache",
            "accounts",
            "web",
            "web::api",
            "geo",
            "geo::tiling"
        })
package org.ecopark.maps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
