/**
 * What arises around a place, what of it is still free, and at what cost it comes. Tonnes that only
 * pass through a site are never arisings; totals are told under both assumptions. Curves are pure; SQL
 * stays in the Repository. Refuses to know competitors, plants, money streams and HTTP.
 */
@NullMarked
@NamedInterface("supply")
package org.ecopark.capacity.supply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
