/**
 * What a plant of a size costs and earns: the arithmetic of capital cost, cash flow, returns, power and emissions on the
 * terms of a set of assumptions, as figures with their proofs. Pure. Knows no places, no supply and no competitors: how many tonnes reach the gate at
 * which cost is told by the caller.
 */
@NullMarked
@NamedInterface("economics")
package org.ecopark.capacity.economics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
