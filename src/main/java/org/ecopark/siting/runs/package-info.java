/** Siting runs: orders read, worked through as jobs, kept, told and shown. */
@NullMarked
package org.ecopark.siting.runs;

import org.jspecify.annotations.NullMarked;
