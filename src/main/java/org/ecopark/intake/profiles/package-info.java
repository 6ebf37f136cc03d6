/**
 * Profiles by name: those that come with the server, the operator's and those that people saved. Refuses to know what a
 * profile says; that is {@code mapping}.
 */
@NullMarked
package org.ecopark.intake.profiles;

import org.jspecify.annotations.NullMarked;
