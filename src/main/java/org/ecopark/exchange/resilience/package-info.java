/**
 * What stops when one facility stops (N-1): for a set of exchanges, the amounts and money that are lost, who is left
 * without, and the best way round it. Asks {@code allocation} for the set and solves it again without each facility.
 * What computes is pure; SQL and HTTP stay at the edges. Refuses to guess how likely a stop is.
 */
@NullMarked
package org.ecopark.exchange.resilience;

import org.jspecify.annotations.NullMarked;
