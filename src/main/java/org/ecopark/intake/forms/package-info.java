/**
 * The workbook that a company fills in: made of what the rows of the register may hold, read back by the profiles
 * {@code company-facilities} and {@code company-streams}. Refuses to know what the values mean.
 */
@NullMarked
package org.ecopark.intake.forms;

import org.jspecify.annotations.NullMarked;
