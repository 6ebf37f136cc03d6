/** A door that names a room of the register. */
@ApplicationModule(allowedDependencies = {"layers", "parks"})
package org.ecopark_faults.neighbours.tiles;

import org.springframework.modulith.ApplicationModule;
