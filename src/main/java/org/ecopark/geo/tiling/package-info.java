/**
 * Squares into which maps are cut: matrix sets, tiles and ranges of them. Knows the published sets WebMercatorQuad and
 * WorldCRS84Quad; refuses to know what is drawn in a tile.
 */
@NullMarked
@NamedInterface("tiling")
package org.ecopark.geo.tiling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
