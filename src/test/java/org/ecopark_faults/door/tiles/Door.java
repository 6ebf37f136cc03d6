package org.ecopark_faults.door.tiles;

import org.ecopark_faults.door.parks.Target;

/** A door that knows a room of the register. */
class Door {
    Target target;
}
