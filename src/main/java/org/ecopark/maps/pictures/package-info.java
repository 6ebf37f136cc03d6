/** Orders for maps, carried out: shapes are read from the shelf, layers side by side, and drawn within bounds of memory. */
@NullMarked
package org.ecopark.maps.pictures;

import org.jspecify.annotations.NullMarked;
