/**
 * From records to rows: profiles, what they say, and how they are carried out. Sealed: no Spring, no SQL, no HTTP.
 */
@NullMarked
package org.ecopark.intake.mapping;

import org.jspecify.annotations.NullMarked;
