package org.ecopark.exchange.partners;

import org.ecopark.exchange.matching.Stream;

/**
 * A stream that may fit one of the asker's.
 *
 * @param straightM geodesic distance in metres
 */
record Candidate(Stream stream, double straightM) {

    Key key() {
        return new Key(straightM, stream.id());
    }

    /** Place in the order of candidates. */
    record Key(double distanceM, long streamId) {

        static final Key FIRST = new Key(-1, 0);
    }
}
