/**
 * Dated sets of assumptions as they are packaged, each row with its source or marked as assumed; the narrower row wins and
 * what is unknown stays so. Refuses to reckon: what a plant costs and earns on them is told by economics.
 */
@NullMarked
@NamedInterface("assumptions")
package org.ecopark.capacity.assumptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
