/**
 * CQL2, the filter language of OGC (21-065r2), as text and as JSON: both are read to one tree, which becomes a GeoTools
 * filter. Knows no layer but through the judgement of the shelf, no SQL and no way of answering; refuses with the place
 * where reading stopped and what could stand there.
 */
@NullMarked
@NamedInterface("cql")
package org.ecopark.layers.cql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
