/**
 * Long work. Knows a job's progress, how to cancel it, how many run at once, and what became of it after a restart; a
 * finished job says where its result stands. Refuses to know what the work is about.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "web"})
package org.ecopark.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
