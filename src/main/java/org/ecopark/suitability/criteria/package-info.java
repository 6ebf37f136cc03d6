/** Criteria of suitability, their weights and scores. Pure: numbers in, numbers out. */
@NullMarked
package org.ecopark.suitability.criteria;

import org.jspecify.annotations.NullMarked;
