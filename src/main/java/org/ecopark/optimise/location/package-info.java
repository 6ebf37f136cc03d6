/**
 * Where to build and how big: sites with several sizes, clients with demands, the cheapest plan with its proof. Knows
 * numbers only; what a site, a client or a cost stands for is the caller's.
 */
@NullMarked
@NamedInterface("location")
package org.ecopark.optimise.location;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
