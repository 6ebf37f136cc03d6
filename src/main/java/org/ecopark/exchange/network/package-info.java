/**
 * Offers, needs and the sites between them as a network, and the best flow through it under a stated objective. Pure:
 * records in, records out; the solvers stand in {@code optimise}. Refuses to know where streams, ways and values come
 * from.
 */
@NullMarked
@NamedInterface("network")
package org.ecopark.exchange.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
