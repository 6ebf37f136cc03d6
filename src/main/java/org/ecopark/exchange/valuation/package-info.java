/**
 * What moving one unit of a material from an offer to a need is worth, to whom, and what it spares the climate. Knows
 * fees, taxes and factors as rows it is given and the haul as figures; knows no register, no roads and no search. A
 * figure whose input is unknown is null and the input is named.
 */
@NullMarked
@NamedInterface("valuation")
package org.ecopark.exchange.valuation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
