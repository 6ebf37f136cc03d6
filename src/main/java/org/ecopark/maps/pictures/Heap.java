package org.ecopark.maps.pictures;

import org.ecopark.geo.Box;
import org.geotools.api.filter.Filter;

/**
 * Points that a picture shows as one.
 *
 * @param count how many there are
 * @param box of the cell in which they lie
 * @param filter which of the layer's points are drawn
 */
public record Heap(long count, Box box, Filter filter) {}
