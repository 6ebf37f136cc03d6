/**
 * Filters as WHERE clauses with bound values: comparisons, shapes, times, arithmetic. Knows the columns of one layer and what
 * PostGIS calls things; refuses to write a value into SQL, to ask the database, and to know what the clause is for.
 */
@NullMarked
package org.ecopark.layers.filters;

import org.jspecify.annotations.NullMarked;
