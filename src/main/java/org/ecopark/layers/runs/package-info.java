/**
 * Results that are computed once, by a job, and then kept and shown: what a room asked, when, and what came out. Each
 * kind has a table in its room's schema; how such runs begin, end, are listed and forgotten is the same for all and
 * stands here. Refuses to know what was computed; the rows of a result are the room's.
 */
@NullMarked
@NamedInterface("runs")
package org.ecopark.layers.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
