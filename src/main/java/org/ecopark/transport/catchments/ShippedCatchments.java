package org.ecopark.transport.catchments;

import java.util.List;
import org.ecopark.transport.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * On the first start, what lies within 30 and 60 km of the wood plant at Tyseley, estimated, so that the layer has
 * something to show. {@code ecopark.demo=false} leaves it out; deleted, it does not come again.
 */
@Component
class ShippedCatchments implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedCatchments.class);

    /** As in gis-data/places/facilities.geojson. */
    private static final Place TYSELEY = new Place(-1.841735, 52.462389, "GB");

    private final boolean wanted;
    private final Catchments catchments;

    ShippedCatchments(@Value("${ecopark.demo:true}") boolean wanted, Catchments catchments) {
        this.wanted = wanted;
        this.catchments = catchments;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            if (wanted && catchments.isUntouched()) {
                catchments.keep(
                        "Birmingham Bio Power",
                        TYSELEY,
                        null,
                        catchments.find(TYSELEY, Effort.kilometres(), List.of(30.0, 60.0)));
            }
        } catch (RuntimeException e) {
            // The server is of use without it.
            LOG.warn("The catchment of Tyseley was not computed", e);
        }
    }
}
