/** The printable page of a view: text, charts and a small map in one document. Knows no HTTP and asks nothing itself. */
@NullMarked
package org.ecopark.prospects.sheet;

import org.jspecify.annotations.NullMarked;
