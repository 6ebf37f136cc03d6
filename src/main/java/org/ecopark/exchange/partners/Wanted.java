package org.ecopark.exchange.partners;

/**
 * What to look for: streams of one class and direction within a straight radius in metres.
 *
 * @param offer whether offers are looked for
 */
record Wanted(int classId, boolean offer, double radiusM) {}
