package org.ecopark.facilities;

/**
 * Facilities of a source were added, changed or removed; published in the transaction of the change, so that rooms
 * that keep a facility's place beside their own rows can mend them in the same one.
 */
public record FacilityMoved(String source) {}
