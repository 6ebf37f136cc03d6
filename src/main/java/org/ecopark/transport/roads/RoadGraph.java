package org.ecopark.transport.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PMap;
import com.graphhopper.util.PointList;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The roads of one region, held in memory; any number of threads may ask at once. Built by {@link RoadBuilder}. A graph
 * that was closed answers no more.
 */
public final class RoadGraph implements AutoCloseable {

    /** What every use of the roads has to name. */
    public static final String ATTRIBUTION = "© OpenStreetMap contributors";

    private final GraphHopper hopper;
    private final BaseGraph graph;
    private final Weighting weighting;
    private final EdgeFilter drivable;
    private final RoadParts parts;

    private RoadGraph(GraphHopper hopper) {
        this.hopper = hopper;
        this.graph = hopper.getBaseGraph();
        this.weighting = hopper.createWeighting(hopper.getProfile(LorryProfile.NAME), new PMap());
        this.drivable = new DefaultSnapFilter(
                weighting, hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(LorryProfile.NAME)));
        this.parts = RoadParts.of(graph, weighting);
    }

    /**
     * Opens the graph of a folder.
     *
     * @throws RoadFileException when there is none, or one of another version
     */
    public static RoadGraph open(Path folder) {
        GraphHopper hopper = LorryProfile.applyTo(new GraphHopper(), folder);
        try {
            if (!hopper.load()) {
                throw new RoadFileException("There is no road graph in " + folder + ".");
            }
            return new RoadGraph(hopper);
        } catch (IllegalStateException | IllegalArgumentException e) {
            hopper.close();
            throw new RoadFileException("The road graph in " + folder + " is damaged or of another version.", e);
        }
    }

    /** A box in degrees that holds all roads. */
    public record Bounds(double west, double south, double east, double north) {}

    /** Is shown a road: its class, such as {@code primary}, and longitude and latitude of its points in turn. */
    @FunctionalInterface
    public interface RoadVisitor {
        void road(String roadClass, double[] lonLat);
    }

    /**
     * Is shown a piece of road that is reached.
     *
     * @see #spread
     */
    @FunctionalInterface
    public interface ReachVisitor {

        /**
         * Called once for each drivable direction of each edge from a node that is reached.
         *
         * @param start at the beginning of the piece
         * @param end at its end, along this piece
         * @param lonLat longitude and latitude of its points in turn
         * @return whether the search shall go on beyond the end
         */
        boolean reached(RoadWay start, RoadWay end, double[] lonLat);
    }

    public int nodes() {
        return graph.getNodes();
    }

    public int edges() {
        return graph.getEdges();
    }

    public Bounds bounds() {
        var box = graph.getBounds();
        return new Bounds(box.minLon, box.minLat, box.maxLon, box.maxLat);
    }

    /** The date of the data as the extract states it; empty when it does not. */
    public Optional<String> dataDate() {
        String date = hopper.getProperties().get("datareader.data.date");
        return date == null || date.isBlank() ? Optional.empty() : Optional.of(date);
    }

    /** Where a place meets the next road for lorries; empty when none is within some 1 to 2 km. */
    public Optional<RoadPoint> snap(double longitude, double latitude) {
        Snap snap = hopper.getLocationIndex().findClosest(latitude, longitude, drivable);
        if (!snap.isValid()) {
            return Optional.empty();
        }
        EdgeIteratorState edge = snap.getClosestEdge();
        return Optional.of(new RoadPoint(
                edge.getEdge(),
                edge.getBaseNode(),
                edge.getAdjNode(),
                along(edge, snap),
                snap.getQueryDistance(),
                edge.getDistance(),
                weighting.calcEdgeWeight(edge, false),
                weighting.calcEdgeWeight(edge, true),
                millis(edge, false),
                millis(edge, true)));
    }

    private double millis(EdgeIteratorState edge, boolean reverse) {
        return weighting.calcEdgeWeight(edge, reverse) < Double.POSITIVE_INFINITY
                ? weighting.calcEdgeMillis(edge, reverse)
                : Double.POSITIVE_INFINITY;
    }

    private static double along(EdgeIteratorState edge, Snap snap) {
        PointList points = edge.fetchWayGeometry(FetchMode.ALL);
        double before = 0;
        double whole = 0;
        for (int i = 0; i < points.size(); i++) {
            if (i == snap.getWayIndex()) {
                before = whole
                        + DistanceCalcEarth.DIST_EARTH.calcDist(
                                points.getLat(i),
                                points.getLon(i),
                                snap.getSnappedPoint().getLat(),
                                snap.getSnappedPoint().getLon());
            }
            if (i + 1 < points.size()) {
                whole += DistanceCalcEarth.DIST_EARTH.calcDist(
                        points.getLat(i), points.getLon(i), points.getLat(i + 1), points.getLon(i + 1));
            }
        }
        return whole == 0 ? 0 : Math.min(1, before / whole);
    }

    /** The fastest ways from one point to many, in their order; null where the roads do not lead. */
    public List<@Nullable RoadWay> ways(RoadPoint from, List<RoadPoint> to) {
        List<RoadPoint> connected = to.stream()
                .filter(point -> parts.joins(from.base(), point.base()))
                .toList();
        List<@Nullable RoadWay> found = new RoadSearch(graph, weighting).ways(from, connected);
        if (connected.size() == to.size()) {
            return found;
        }
        @Nullable RoadWay[] all = new RoadWay[to.size()];
        int next = 0;
        for (int i = 0; i < all.length; i++) {
            if (parts.joins(from.base(), to.get(i).base())) {
                all[i] = found.get(next++);
            }
        }
        return java.util.Arrays.asList(all);
    }

    /** Shows every piece of road that is reached from a point, nearest nodes first, as far as the visitor wants. */
    public void spread(RoadPoint from, ReachVisitor visitor) {
        EdgeIteratorState own = graph.getEdgeIteratorState(from.edge(), Integer.MIN_VALUE);
        visitor.reached(new RoadWay(0, 0), new RoadWay(0, 0), geometry(own));
        var explorer = graph.createEdgeExplorer();
        new RoadSearch(graph, weighting).spread(from, (node, weight, metres, millis) -> {
            boolean any = false;
            RoadWay start = new RoadWay(metres, millis / 60_000);
            var edge = explorer.setBaseNode(node);
            while (edge.next()) {
                if (weighting.calcEdgeWeight(edge, false) < Double.POSITIVE_INFINITY) {
                    RoadWay end = new RoadWay(
                            metres + edge.getDistance(), (millis + weighting.calcEdgeMillis(edge, false)) / 60_000);
                    any |= visitor.reached(start, end, geometry(edge));
                }
            }
            return any;
        });
    }

    /** Shows motorways to secondary roads, each piece once. */
    public void mainRoads(RoadVisitor visitor) {
        var roadClass = hopper.getEncodingManager().getEnumEncodedValue(RoadClass.KEY, RoadClass.class);
        AllEdgesIterator edge = graph.getAllEdges();
        while (edge.next()) {
            RoadClass kind = edge.get(roadClass);
            if (kind == RoadClass.MOTORWAY
                    || kind == RoadClass.TRUNK
                    || kind == RoadClass.PRIMARY
                    || kind == RoadClass.SECONDARY) {
                visitor.road(kind.name().toLowerCase(Locale.ROOT), geometry(edge));
            }
        }
    }

    private static double[] geometry(EdgeIteratorState edge) {
        PointList points = edge.fetchWayGeometry(FetchMode.ALL);
        double[] lonLat = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            lonLat[2 * i] = points.getLon(i);
            lonLat[2 * i + 1] = points.getLat(i);
        }
        return lonLat;
    }

    GraphHopper hopper() {
        return hopper;
    }

    @Override
    public void close() {
        hopper.close();
    }
}
