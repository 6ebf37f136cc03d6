/**
 * Tiles that were made before, of every kind and for every door: bytes by a {@link org.ecopark.layers.cache.TileKey},
 * in memory and on disk, both bounded. Knows which tiles a change of rows touches and forgets those and no others.
 * Refuses to know what is in a tile and how it is made.
 */
@NullMarked
@NamedInterface("cache")
package org.ecopark.layers.cache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
