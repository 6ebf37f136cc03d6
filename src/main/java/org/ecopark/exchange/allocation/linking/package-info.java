/**
 * Which spots of an allocation reach and fit which, what each such link is worth, and what works make of what they take
 * in. Pure: knows streams, ways and a valuation that it is given; refuses to know who ordered what, and to read or keep
 * anything.
 */
@NullMarked
package org.ecopark.exchange.allocation.linking;

import org.jspecify.annotations.NullMarked;
