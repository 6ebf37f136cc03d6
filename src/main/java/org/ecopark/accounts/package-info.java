/**
 * Who asks. An {@link org.ecopark.accounts.Asker} goes with every query, job and cache key. Until accounts exist it is
 * always {@link org.ecopark.accounts.Asker#everyone()}. Refuses to know what is asked for.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.ecopark.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
