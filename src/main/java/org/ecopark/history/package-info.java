/**
 * Who changed what, when, with what each row was before and after: one change set for each thing that was done to the
 * register, recorded in the same transaction, and the way back. Rooms ask for it by {@code history.keep_table} in a
 * migration and hear {@link org.ecopark.history.RowsRestored}. Refuses to know what the rows mean.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "geo", "web"})
package org.ecopark.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
