/**
 * Tables and views of the database that are shown as they lie there. Knows the catalogue of PostgreSQL; refuses to write.
 */
@NullMarked
package org.ecopark.userlayers.published;

import org.jspecify.annotations.NullMarked;
