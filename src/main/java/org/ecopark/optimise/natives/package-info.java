/** The machine code of OR-Tools, loaded once for all solvers that use it. */
@NullMarked
package org.ecopark.optimise.natives;

import org.jspecify.annotations.NullMarked;
