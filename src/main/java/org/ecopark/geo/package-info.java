/**
 * Where geometry meets the earth: coordinate systems and axis order, boxes, the antimeridian, making and mending
 * geometry. The only room that imports GeoTools referencing. "Register coordinates" everywhere else means longitude,
 * latitude in degrees, WGS 84, SRID 4326. Distances are never in degrees.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"measure"})
package org.ecopark.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
