/**
 * CQL2, the filter language of OGC (21-065r2), as text and as JSON: both are read to one tree, which becomes a GeoTools
 * filter. Knows no layer, no SQL and no HTTP; refuses with the place where reading stopped and what could stand there.
 */
@NullMarked
package org.ecopark.features.cql;

import org.jspecify.annotations.NullMarked;
