package org.ecopark.capacity.places;

import org.ecopark.scenarios.Area;

/**
 * A wide area whose zones or parks are looked at.
 *
 * @param parks whether parks are meant, else zones
 * @param area a country, a park, a polygon, or everywhere
 */
public record Wide(boolean parks, Area area) {}
