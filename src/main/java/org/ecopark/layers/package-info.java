/**
 * Everything that is shown on a map, exported or imported is a {@link org.ecopark.layers.Layer} here.
 * Rooms contribute {@link org.ecopark.layers.LayerSource} beans; doors and intake read and write only through
 * {@link org.ecopark.layers.shelf.LayerShelf}. Outside the Repositories this is the only place that composes SQL. Refuses to
 * know what a layer is about.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"accounts", "geo", "geo::tiling", "history", "hosting", "jobs", "measure", "web"})
package org.ecopark.layers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
