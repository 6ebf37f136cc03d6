/**
 * The best set of exchanges for an area: which offer goes to which need, through which pass-through sites, so that a
 * stated objective is largest. Values come from {@code valuation}, ways from {@code transport}, the solver from {@code
 * optimise}. What assembles and reads the problem is pure; SQL and HTTP stay at the edges. Refuses to know agreements.
 */
@NullMarked
@NamedInterface("allocation")
package org.ecopark.exchange.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
