/**
 * The door for vector tiles: plain addresses with TileJSON below {@code /tiles}, OGC API Tiles below {@code /ogc}. Knows
 * only the shelf, its cache and the ground; refuses to know what a layer is about, draws nothing and changes nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "layers",
            "layers::shelf",
            "layers::cache",
            "layers::cql",
            "layers::load",
            "accounts",
            "web",
            "geo",
            "geo::tiling"
        })
package org.ecopark.tiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
