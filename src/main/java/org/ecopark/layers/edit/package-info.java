/**
 * Single rows that people write: what a row may hold, who owns it, and the one way in which it is changed, with its version,
 * its checks and its place in the history. Refuses to know HTTP and what a row means; the room that owns the rows writes
 * them by the checks of its loads.
 */
@NullMarked
@NamedInterface("edit")
package org.ecopark.layers.edit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
