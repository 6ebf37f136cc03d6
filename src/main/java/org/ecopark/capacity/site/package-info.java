/**
 * What a site allows against what a plant of a process needs: land, grid, water, permit class and tonnage, money, and the
 * smallest plant that was ever seen. Pure but for the packaged table of permit classes. What is unknown on either side is
 * named as not checked. Refuses to know the register and HTTP, and to say what an authority would decide.
 */
@NullMarked
@NamedInterface("site")
package org.ecopark.capacity.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
