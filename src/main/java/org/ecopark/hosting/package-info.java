/**
 * Knows where the database comes from (an address given by the operator, else a private PostgreSQL cluster in Ecopark's
 * home folder), how the server starts, which port it takes and how it says so.
 *
 * <p>Refuses to know what is stored: no other room's tables, no layers. Neighbours: none; every room may ask
 * {@link org.ecopark.hosting.StartUp} to report a step of its own start.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.ecopark.hosting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
