/**
 * How the shelf is read: the statements around a layer's relation, filters as WHERE clauses with bound values, tiles,
 * shapes to draw, extracts. Knows the database; refuses to know what a layer is about and who asks.
 */
@NullMarked
package org.ecopark.layers.reading;

import org.jspecify.annotations.NullMarked;
