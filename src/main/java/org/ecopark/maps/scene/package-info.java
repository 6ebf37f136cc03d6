/**
 * Where things lie in a picture: its frame and scale, and geometries in its pixels. Sealed: no Spring, no SQL, no HTTP.
 * Refuses to know styles and to draw.
 */
@NullMarked
package org.ecopark.maps.scene;

import org.jspecify.annotations.NullMarked;
