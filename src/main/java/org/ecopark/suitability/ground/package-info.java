/**
 * The ground that is looked at: areas, grids of cells over them, and what lies too near to a layer of the shelf to be
 * used. Knows no score and no plant.
 */
@NullMarked
@NamedInterface("ground")
package org.ecopark.suitability.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
