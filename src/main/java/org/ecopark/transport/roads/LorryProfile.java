package org.ecopark.transport.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.util.GHUtility;
import java.nio.file.Path;

/**
 * How a lorry drives: GraphHopper's own model of a truck of 18 t, 3 m and 4 m, fastest way, 90 % of a car's pace and at
 * most 95 km/h. Graphs that were built by another profile are refused by GraphHopper when they are opened.
 */
final class LorryProfile {

    static final String NAME = "truck";

    /** Parts of the network with fewer edges are not driven to: car parks, islands without a ferry, slips of the pen. */
    static final int SMALLEST_NETWORK = 200;

    private static final String ENCODED = "road_access, road_environment, car_access, hgv, max_width, max_height,"
            + " car_average_speed, max_weight, max_weight_except, max_speed, ferry_speed, road_class";

    private LorryProfile() {}

    static <T extends GraphHopper> T applyTo(T hopper, Path folder) {
        hopper.setEncodedValuesString(ENCODED)
                .setProfiles(new Profile(NAME).setCustomModel(GHUtility.loadCustomModelFromJar("truck.json")))
                .setGraphHopperLocation(folder.toString());
        return hopper;
    }
}
