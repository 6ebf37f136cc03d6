/**
 * Location problems over candidates and what arises around them, and their plans. Pure: records in, records out; the
 * solvers stand in {@code optimise}. What a plan needs to say of the world outside it asks by {@link
 * org.ecopark.siting.plans.Nearest}.
 */
@NullMarked
package org.ecopark.siting.plans;

import org.jspecify.annotations.NullMarked;
