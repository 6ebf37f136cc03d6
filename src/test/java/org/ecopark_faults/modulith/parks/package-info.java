/** Allows no neighbour. */
@ApplicationModule(allowedDependencies = {})
package org.ecopark_faults.modulith.parks;

import org.springframework.modulith.ApplicationModule;
