/**
 * The search of a register for all synergies: offers and needs by columns, verdicts between kinds of them, the best
 * partners of each, and a second look by road at those. Pure: knows columns, ways and a ranking that it is given; refuses
 * to read or keep anything, and to know what a pair is worth.
 */
@NullMarked
package org.ecopark.exchange.synergies.search;

import org.jspecify.annotations.NullMarked;
