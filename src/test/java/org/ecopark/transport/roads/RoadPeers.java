package org.ecopark.transport.roads;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import java.util.Optional;

/** GraphHopper's own router on the same graph, to compare with. */
public final class RoadPeers {

    private RoadPeers() {}

    /** The way from point to point by GraphHopper's router (A*, both directions); empty where it finds none. */
    public static Optional<RoadWay> route(RoadGraph graph, double fromLon, double fromLat, double toLon, double toLat) {
        GHResponse response =
                graph.hopper().route(new GHRequest(fromLat, fromLon, toLat, toLon).setProfile(LorryProfile.NAME));
        return response.hasErrors()
                ? Optional.empty()
                : Optional.of(new RoadWay(
                        response.getBest().getDistance(), response.getBest().getTime() / 60_000.0));
    }

    /** Where a place meets the road, looked for as if nobody had asked before. */
    public static Optional<RoadPoint> find(RoadGraph graph, double longitude, double latitude) {
        return graph.find(longitude, latitude);
    }
}
