/**
 * All zones together: where to build and how big, so that the sum of the yearly worth of all plants is largest and no
 * tonne is promised twice. Pure; solved by {@code optimise.location}. Refuses to know how worth came about.
 */
@NullMarked
@NamedInterface("joint")
package org.ecopark.capacity.joint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
