/**
 * Every pair of two sets of places that lie within a distance of each other on the ellipsoid, met by several threads.
 * Chords between points of the earth decide all but a thin band, which the exact geodesic settles. Pure: knows points,
 * not what lies at them; refuses to judge a pair.
 */
@NullMarked
package org.ecopark.exchange.synergies.join;

import org.jspecify.annotations.NullMarked;
