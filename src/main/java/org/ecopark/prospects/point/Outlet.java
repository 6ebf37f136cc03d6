package org.ecopark.prospects.point;

import org.ecopark.exchange.matching.Stream;
import org.ecopark.materials.MaterialClass;
import org.ecopark.transport.Trip;

/** Somebody within reach who needs what a process makes. */
public record Outlet(MaterialClass output, Stream need, Trip trip) {}
