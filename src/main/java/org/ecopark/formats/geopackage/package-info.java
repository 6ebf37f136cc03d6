/** GeoPackages (OGC 12-128), read through SQLite without trusting their schemas. Refuses tiles and extensions. */
@NullMarked
package org.ecopark.formats.geopackage;

import org.jspecify.annotations.NullMarked;
