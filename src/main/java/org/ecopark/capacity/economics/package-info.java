/**
 * What a plant of a size costs and earns: dated sets of assumptions, each row with its source or marked as assumed, and
 * the arithmetic of capital cost, cash flow, returns, power and emissions, as figures with their proofs. Pure apart from
 * the bean that holds the packaged sets. Knows no places, no supply and no competitors: how many tonnes reach the gate at
 * which cost is told by the caller.
 */
@NullMarked
@NamedInterface("economics")
package org.ecopark.capacity.economics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
