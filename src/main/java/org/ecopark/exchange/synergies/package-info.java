/**
 * All possible exchanges of a register at once: every pair of an offer and a need within reach, judged, and the best
 * partners of each stream, kept as the result of a run. The search holds the register by columns in memory and is pure;
 * SQL and HTTP stay at the edges. Refuses to know who has agreed on what.
 */
@NullMarked
package org.ecopark.exchange.synergies;

import org.jspecify.annotations.NullMarked;
