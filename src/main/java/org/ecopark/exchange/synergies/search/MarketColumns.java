package org.ecopark.exchange.synergies.search;

import java.util.List;
import org.ecopark.exchange.matching.Stream;

/**
 * All offers and needs of a register that have a class, by columns.
 *
 * @param kinds an example of each kind of stream; place, amount and facility are not those of the others
 * @param withoutClass how many were left out because they have none
 * @param version sum of the versions of the register's layers when it was read
 */
public record MarketColumns(Side offers, Side needs, List<Stream> kinds, long withoutClass, long version) {}
