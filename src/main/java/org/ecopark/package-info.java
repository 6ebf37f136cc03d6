/** Ecopark: a geospatial planning server for eco-industrial parks. Only the start lives here; each room is a package. */
@NullMarked
package org.ecopark;

import org.jspecify.annotations.NullMarked;
