/** Weighted overlays: orders read, worked through as jobs, kept, told and shown. */
@NullMarked
package org.ecopark.suitability.overlay;

import org.jspecify.annotations.NullMarked;
