/**
 * Which sites to open so that clients are covered: all of them with the fewest or cheapest sites, as much demand as
 * possible with some sites, or all with the least greatest distance. By CP-SAT on one thread with work counted, not
 * timed; with the proof's bounds and an independent checker. Knows numbers only.
 */
@NullMarked
@NamedInterface("covering")
package org.ecopark.optimise.covering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
