/**
 * Words on a map: fonts, and places at which no label covers another, the same on every tile. Sealed; refuses to know
 * styles and where a label comes from.
 */
@NullMarked
package org.ecopark.maps.labels;

import org.jspecify.annotations.NullMarked;
