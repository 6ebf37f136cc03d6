/**
 * Quantities that carry their unit, and figures that carry their proof. Knows no place, no database, no HTTP. A bare
 * {@code double} does not cross a room's border as a quantity.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.ecopark.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
