/** Names no neighbours, so all are allowed. */
@ApplicationModule
package org.ecopark_faults.neighbours.parks;

import org.springframework.modulith.ApplicationModule;
