/**
 * Capacity studies: all zones or parks of an area sized alone and together by a job, kept, told and shown as layers.
 * Refuses to compute in a request.
 */
@NullMarked
package org.ecopark.capacity.studies;

import org.jspecify.annotations.NullMarked;
