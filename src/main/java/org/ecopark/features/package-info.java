/**
 * The door for reading layers as data: OGC API Features core, as GeoJSON for programs and as pages for people. Knows
 * only the shelf and the ground; refuses to know what a layer is about and changes nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"layers", "accounts", "web", "web::api", "geo"})
package org.ecopark.features;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
