/**
 * OGC API Features Part 4: single features are made, replaced, changed and removed, each with the version that the caller
 * read. Knows only the shelf and the ground; what a feature may hold and who writes it is told by the shelf.
 */
@NullMarked
package org.ecopark.features.editing;

import org.jspecify.annotations.NullMarked;
