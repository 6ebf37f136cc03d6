/** WMTS 1.0.0, asked by keys and values or by path. A thin coat over picture tiles; refuses to draw. */
@NullMarked
package org.ecopark.maps.wmts;

import org.jspecify.annotations.NullMarked;
