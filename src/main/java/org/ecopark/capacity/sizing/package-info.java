/**
 * The best size of a plant for one place: sizes tried one by one with the share the plant would win at each, limits of the
 * place, the limit that binds (found by solving anew without it), odds by seeded draws, and what would have to change
 * where nothing pays. Pure: what reaches the gate is asked of a {@link org.ecopark.capacity.sizing.Gate}. Refuses to know
 * the register, HTTP and other zones.
 */
@NullMarked
@NamedInterface("sizing")
package org.ecopark.capacity.sizing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
