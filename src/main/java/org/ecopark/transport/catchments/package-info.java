/**
 * Catchments: what lies within some kilometres, minutes or cost per tonne of a place, as polygons; by the loaded roads,
 * else estimated as a circle. Keeps some as a layer.
 */
@NullMarked
package org.ecopark.transport.catchments;

import org.jspecify.annotations.NullMarked;
