/**
 * Files that become layers of their own: what properties and geometries they hold, what those are called on the shelf,
 * and where the place of a table's rows stands. Sealed: no Spring, no SQL, no HTTP. Refuses to know the register.
 */
@NullMarked
package org.ecopark.intake.brought;

import org.jspecify.annotations.NullMarked;
