/**
 * Who changed what, when: one change set for each thing that was done to the register, recorded in the same transaction.
 * Refuses to know what the rows mean.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "web"})
package org.ecopark.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
