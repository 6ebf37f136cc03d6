/**
 * Shapes with a style become pixels. Sealed: no Spring, no SQL, no HTTP; shapes go in, a picture comes out. Refuses to
 * know where shapes come from and how pictures are sent.
 */
@NullMarked
package org.ecopark.maps.drawing;

import org.jspecify.annotations.NullMarked;
