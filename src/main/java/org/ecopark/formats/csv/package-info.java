/** Tables of text. Refuses to guess: a line whose values may have slipped is refused. */
@NullMarked
package org.ecopark.formats.csv;

import org.jspecify.annotations.NullMarked;
