package org.ecopark.capacity.sizing;

import java.util.List;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.Feed;

/**
 * What a plant at a place could get when it asks for so much: the sizing's own question to whoever knows supply and
 * competitors.
 */
public interface Gate {

    /**
     * The cheapest or nearest tonnes that a plant wins which wants so many.
     *
     * @param wanted t/yr, 0 or more; the answer is never more
     */
    Feed feed(Case which, double wanted);

    /** Tonnes at which the cost of the next tonne changes, rising; the last is all there is to win. */
    List<Double> breaks(Case which);

    /** The same with another share of the free tonnes that the plant can bind, in every case multiplied. */
    Gate withCapture(double factor);

    /** The same with competitors of that share of their capacity. */
    Gate withCompetitors(double factor);

    /** Whether there are any competitors. */
    boolean hasCompetitors();
}
