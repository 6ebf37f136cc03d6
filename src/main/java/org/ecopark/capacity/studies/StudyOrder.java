package org.ecopark.capacity.studies;

import java.util.Set;
import org.ecopark.capacity.places.SizingOrder;
import org.ecopark.capacity.places.Wide;

/**
 * What is to be studied.
 *
 * @param only ids of zones or parks; empty for all of the area
 * @param atLeast t/yr that plants together must take, whatever it costs
 * @param work counted units that the joint plan may take
 */
record StudyOrder(String title, Wide wide, Set<Long> only, SizingOrder sizing, long atLeast, long work) {

    static final long USUAL_WORK = 200_000_000;

    StudyOrder {
        only = Set.copyOf(only);
    }
}
