/**
 * Offers that nobody has declared yet, reckoned from the sector of a facility and the number of its employees: the factor
 * table, the arithmetic, what a person accepts, confirms and rejects, and the same for many facilities at once. An estimate
 * is a stream with the provenance {@code estimated} until a person says otherwise. Refuses to guess: what no source gives a
 * factor for is named and left out.
 */
@NullMarked
package org.ecopark.streams.estimates;

import org.jspecify.annotations.NullMarked;
