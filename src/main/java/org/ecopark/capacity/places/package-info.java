/**
 * The sizing of one place: its supply, competitors and limits out of the register brought together with a set of
 * assumptions, and the answer told. Refuses to know other places and kept results.
 */
@NullMarked
@NamedInterface("places")
package org.ecopark.capacity.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
