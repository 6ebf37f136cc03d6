/**
 * Pages to print: sentences, tables, drawings and the land under a small map. Refuses to know what a page is about.
 */
@NullMarked
@NamedInterface("sheet")
package org.ecopark.web.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
