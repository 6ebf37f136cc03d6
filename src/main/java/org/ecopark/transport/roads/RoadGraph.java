package org.ecopark.transport.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PMap;
import com.graphhopper.util.PointList;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The roads of one region, held in memory; any number of threads may ask at once. Built by {@link RoadBuilder}. A graph
 * that was closed answers no more.
 */
public final class RoadGraph implements AutoCloseable {

    /** What every use of the roads has to name. */
    public static final String ATTRIBUTION = "© OpenStreetMap contributors";

    /** At some 150 bytes each. */
    private static final int MOST_REMEMBERED = 200_000;

    /** Finding the road of one takes some 30 microseconds; fewer than this are not worth a second processor. */
    private static final int MANY = 64;

    private final Map<Spot, Optional<RoadPoint>> remembered = new ConcurrentHashMap<>();
    private final GraphHopper hopper;
    private final BaseGraph graph;
    private final EdgeCosts costs;
    private final RoadParts parts;

    private RoadGraph(GraphHopper hopper) {
        this.hopper = hopper;
        this.graph = hopper.getBaseGraph();
        this.costs = EdgeCosts.of(
                graph,
                hopper.createWeighting(hopper.getProfile(LorryProfile.NAME), new PMap()),
                hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(LorryProfile.NAME)));
        this.parts = RoadParts.of(graph, costs);
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

    private record Spot(double longitude, double latitude) {}

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

    /**
     * Where a place meets the next road for lorries; empty when none is within some 1 to 2 km. Places that were asked
     * for before are remembered, for the same ones come again and again.
     */
    public Optional<RoadPoint> snap(double longitude, double latitude) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(
                new Spot(longitude, latitude), spot -> find(spot.longitude(), spot.latitude()));
    }

    /** The same for many places at once, in their order: new ones are found by all processors. */
    public List<Optional<RoadPoint>> snaps(double[] longitudes, double[] latitudes) {
        IntStream places = IntStream.range(0, longitudes.length);
        return (longitudes.length < MANY ? places : places.parallel())
                .mapToObj(i -> snap(longitudes[i], latitudes[i]))
                .toList();
    }

    Optional<RoadPoint> find(double longitude, double latitude) {
        Snap snap = hopper.getLocationIndex().findClosest(latitude, longitude, costs::isDrivable);
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
                costs.weight(edge.getEdgeKey()),
                costs.weight(edge.getReverseEdgeKey()),
                costs.millis(edge.getEdgeKey()),
                costs.millis(edge.getReverseEdgeKey())));
    }

    private static double along(EdgeIteratorState edge, Snap snap) {
        double[] line = geometry(edge);
        double before = 0;
        double whole = 0;
        for (int i = 0; i < line.length / 2; i++) {
            if (i == snap.getWayIndex()) {
                var point = snap.getSnappedPoint();
                before = whole + Polyline.metres(line[2 * i], line[2 * i + 1], point.getLon(), point.getLat());
            }
            if (2 * i + 3 < line.length) {
                whole += Polyline.metres(line[2 * i], line[2 * i + 1], line[2 * i + 2], line[2 * i + 3]);
            }
        }
        return whole == 0 ? 0 : Math.min(1, before / whole);
    }

    /** The fastest ways from one point to many, in their order; null where the roads do not lead. */
    public List<@Nullable RoadWay> ways(RoadPoint from, List<RoadPoint> to) {
        List<RoadPoint> connected = to.stream()
                .filter(point -> parts.joins(from.base(), point.base()))
                .toList();
        List<@Nullable RoadWay> found = new RoadSearch(graph, costs).ways(from, connected);
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
        ownEdge(from, visitor);
        var explorer = graph.createEdgeExplorer();
        new RoadSearch(graph, costs).spread(from, (node, weight, metres, millis) -> {
            boolean any = false;
            RoadWay start = new RoadWay(metres, millis / 60_000);
            var edge = explorer.setBaseNode(node);
            while (edge.next()) {
                int key = edge.getEdgeKey();
                if (costs.weight(key) < Double.POSITIVE_INFINITY) {
                    RoadWay end = new RoadWay(metres + edge.getDistance(), (millis + costs.millis(key)) / 60_000);
                    any |= visitor.reached(start, end, geometry(edge));
                }
            }
            return any;
        });
    }

    /** The pieces of the edge on which a search starts, from there to its two ends. */
    private void ownEdge(RoadPoint from, ReachVisitor visitor) {
        double[] whole = geometry(graph.getEdgeIteratorState(from.edge(), Integer.MIN_VALUE));
        RoadWay start = new RoadWay(0, 0);
        double ahead = 1 - from.along();
        if (from.forward() < Double.POSITIVE_INFINITY) {
            visitor.reached(
                    start,
                    new RoadWay(from.lengthMetres() * ahead, from.forwardMillis() * ahead / 60_000),
                    Polyline.from(whole, from.along()));
        }
        double back = from.along();
        if (from.backward() < Double.POSITIVE_INFINITY) {
            visitor.reached(
                    start,
                    new RoadWay(from.lengthMetres() * back, from.backwardMillis() * back / 60_000),
                    Polyline.from(Polyline.turned(whole), 1 - back));
        }
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
