/** Where a plant could stand: zones with free land, plots, given points, or the cells of a grid. Knows no tonnes. */
@NullMarked
package org.ecopark.siting.candidates;

import org.jspecify.annotations.NullMarked;
