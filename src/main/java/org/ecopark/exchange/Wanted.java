package org.ecopark.exchange;

/**
 * What to look for: for one own stream, one class within one straight radius in metres.
 *
 * @param offer whether offers are looked for
 */
record Wanted(long ownId, int classId, boolean offer, double radiusM) {}
