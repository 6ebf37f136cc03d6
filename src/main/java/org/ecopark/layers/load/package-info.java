/**
 * Rows on their way into the register: what a target takes, the checks that every target makes, and the way through a
 * staging table and one upsert. Refuses to know files; intake maps those to {@link org.ecopark.layers.load.LoadRow}s.
 */
@NullMarked
@NamedInterface("load")
package org.ecopark.layers.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
