/**
 * Legends: a style's rules as lines of symbol and title, drawn as the map draws them. Sealed; refuses to know layers and
 * how pictures are sent.
 */
@NullMarked
package org.ecopark.maps.legend;

import org.jspecify.annotations.NullMarked;
