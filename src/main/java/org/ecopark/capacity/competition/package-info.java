/**
 * Who else takes what arises, and what is left for one more: plants with their capacities, their shares by short haul or by
 * gravity with a decay, full ones overflowing to the next. Pure but for the Repository of competitors. Knows supply; refuses
 * to know what a plant costs or earns.
 */
@NullMarked
@NamedInterface("competition")
package org.ecopark.capacity.competition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
