package org.ecopark.exchange;

/**
 * A stream that may fit an own one.
 *
 * @param straightM geodesic distance in metres
 */
record Candidate(long ownId, Stream stream, double straightM) {}
