package org.ecopark.transport;

import java.util.List;

/**
 * How far and how long it is to haul between places: by the loaded roads where they serve, else estimated, which each
 * {@link Trip} says. The same question gives the same answer as long as the same roads are loaded.
 */
public interface TravelCosts {

    /** The way between two places. */
    Trip trip(Place from, Place to);

    /** The ways from one place to many, in the order of these. */
    List<Trip> trips(Place from, List<Place> to);

    /**
     * The ways between candidate pairs.
     *
     * @param from place of the start of each pair, as an index into {@code places}
     * @param to place of its end; as many as {@code from}
     * @return in the order of the pairs
     */
    List<Trip> trips(List<Place> places, int[] from, int[] to);

    /**
     * The circuity by which a distance from this place would be estimated: a road distance is at least the straight one,
     * and an estimated one exactly the straight one times this.
     */
    Circuity circuity(Place from);

    /** Whether roads are loaded that may serve a place; if not, every way of it is estimated. Cheap. */
    boolean mayServe(Place place);
}
