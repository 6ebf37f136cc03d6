/**
 * What can be asked of the shelf and what it answers: features by pages, counts, tiles, shapes to draw. Knows questions
 * and answers; refuses to know SQL, which {@code layers.reading} writes, and HTTP.
 */
@NullMarked
@NamedInterface("shelf")
package org.ecopark.layers.shelf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
