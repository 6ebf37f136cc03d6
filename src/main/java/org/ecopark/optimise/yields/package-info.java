/**
 * Flows that change on their way: the cheapest flow with yields, co-products and shared limits as a linear programme,
 * also with one amount changed again and again, and an independent checker. Knows numbers only; refuses whole-number
 * answers, which the flows without yields give faster and exactly.
 */
@NullMarked
@NamedInterface("yields")
package org.ecopark.optimise.yields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
