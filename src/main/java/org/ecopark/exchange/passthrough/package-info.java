/**
 * Sites that pass on what they take in: recognised by their amounts, overridden by people. Refuses to know what an
 * allocation makes of them.
 */
@NullMarked
@NamedInterface("passthrough")
package org.ecopark.exchange.passthrough;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
