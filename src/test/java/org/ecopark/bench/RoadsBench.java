package org.ecopark.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ecopark.geo.Geodesics;
import org.ecopark.transport.roads.RoadBuilder;
import org.ecopark.transport.roads.RoadGraph;
import org.ecopark.transport.roads.RoadPeers;
import org.ecopark.transport.roads.RoadPoint;
import org.ecopark.transport.roads.RoadWay;
import org.springframework.util.FileSystemUtils;

/**
 * Building and opening a road graph, and the ways from one place to many within a radius: the search with and without
 * finding the roads of the places, beside GraphHopper's own router from point to point, whose distances it must give.
 */
final class RoadsBench {

    private static final int SEED = 20261122;
    private static final double TOLERANCE_M = 1;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path extract;
    private final int targets;
    private final int origins;
    private final double radiusM;
    private final Random random = new Random(SEED);

    RoadsBench(Path extract, Options options) {
        if (!Files.isRegularFile(extract)) {
            throw new IllegalArgumentException("There is no file " + extract + ".");
        }
        this.extract = extract;
        this.targets = options.whole("targets", 2000);
        this.origins = options.whole("origins", 50);
        this.radiusM = options.whole("radius", 30) * 1000.0;
    }

    private record Spot(double lon, double lat, RoadPoint point) {}

    void run() throws IOException {
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("com.graphhopper"))
                .setLevel(ch.qos.logback.classic.Level.ERROR);
        Path folder = Files.createTempDirectory("ecopark-roads-");
        try {
            long begun = System.nanoTime();
            RoadBuilder.build(extract, folder.resolve("graph"), (done, words) -> {});
            double built = seconds(begun);
            long peak = peakHeapMb();
            begun = System.nanoTime();
            try (RoadGraph graph = RoadGraph.open(folder.resolve("graph"))) {
                System.out.printf("%s, %s, load %.1f%n", LocalDate.now(), Machine.description(), Machine.load());
                System.out.printf(
                        "%s (%.1f MB): %,d nodes, %,d edges; built in %.1f s (heap at most %,d MB), opened in %.2f s%n%n",
                        extract.getFileName(),
                        Files.size(extract) / 1e6,
                        graph.nodes(),
                        graph.edges(),
                        built,
                        peak,
                        seconds(begun));
                measure(graph);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure(RoadGraph graph) {
        List<Spot> from = spots(graph, origins, null);
        Timing finding = new Timing(origins);
        Timing searching = new Timing(origins);
        List<Spot> to = List.of();
        // The first round is for the compiler of Java.
        for (int i = -origins; i < origins; i++) {
            Spot origin = from.get(Math.floorMod(i, origins));
            List<Spot> places = spots(graph, targets, origin);
            finding.measure(
                    i,
                    () -> places.parallelStream()
                            .forEach(place -> RoadPeers.find(graph, place.lon(), place.lat())
                                    .orElseThrow()));
            List<RoadPoint> points = places.stream().map(Spot::point).toList();
            searching.measure(i, () -> graph.ways(origin.point(), points));
            to = places;
        }
        System.out.printf("One to %,d within %.0f km, %d origins, ms:%n%n", targets, radiusM / 1000, origins);
        System.out.println("| | p50 | p99 | min | max |\n|---|---|---|---|---|");
        finding.print("finding the roads of new places, by all processors");
        searching.print("searching the ways");
        compare(graph, from.get(origins - 1), to);
    }

    /** By the clock and, since machines are shared, by the processor. */
    private record Timing(long[] clock, long[] processor) {

        Timing(int count) {
            this(new long[count], new long[count]);
        }

        /** Measures one round; negative ones are not kept. */
        void measure(int round, Runnable work) {
            long worked = THREADS.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            work.run();
            if (round >= 0) {
                clock[round] = System.nanoTime() - begun;
                processor[round] = THREADS.getCurrentThreadCpuTime() - worked;
            }
        }

        void print(String what) {
            System.out.println("| " + what + " | " + new Latencies(clock).cells() + " |");
            System.out.println("| " + what + ", processor time | " + new Latencies(processor).cells() + " |");
        }
    }

    private void compare(RoadGraph graph, Spot from, List<Spot> to) {
        List<RoadWay> ways =
                graph.ways(from.point(), to.stream().map(Spot::point).toList());
        long[] routed = new long[to.size()];
        double worst = 0;
        int unequal = 0;
        for (int i = 0; i < to.size(); i++) {
            long begun = System.nanoTime();
            Optional<RoadWay> peer = RoadPeers.route(
                    graph, from.lon(), from.lat(), to.get(i).lon(), to.get(i).lat());
            routed[i] = System.nanoTime() - begun;
            RoadWay own = ways.get(i);
            if (own == null || peer.isEmpty()) {
                unequal += own == null && peer.isEmpty() ? 0 : 1;
                continue;
            }
            double off = Math.abs(own.minutes() - peer.get().minutes()) * 60;
            worst = Math.max(worst, off);
            // Two ways of the same weight may differ in length: time decides, and length only where it agrees.
            if (off > 0.2 || Math.abs(own.metres() - peer.get().metres()) > TOLERANCE_M) {
                unequal++;
            }
        }
        System.out.println("| GraphHopper's router, one pair | " + new Latencies(routed).cells() + " |");
        System.out.printf(
                "%n%,d of %,d ways differ from the router's by more than %.0f m or 0.2 s; largest difference %.3f s%n",
                unequal, to.size(), TOLERANCE_M, worst);
        if (unequal > to.size() / 1000) {
            throw new DisagreementException(unequal + " ways differ from GraphHopper's own router.");
        }
    }

    /** Random places of the region within the reach of a road, and within the radius of the centre if there is one. */
    private List<Spot> spots(RoadGraph graph, int count, Spot centre) {
        RoadGraph.Bounds box = graph.bounds();
        List<Spot> spots = new ArrayList<>();
        while (spots.size() < count) {
            double lon = box.west() + random.nextDouble() * (box.east() - box.west());
            double lat = box.south() + random.nextDouble() * (box.north() - box.south());
            if (centre == null || Geodesics.metres(centre.lon(), centre.lat(), lon, lat) <= radiusM) {
                RoadPeers.find(graph, lon, lat)
                        .filter(point -> point.snapMetres() <= 500)
                        .ifPresent(point -> spots.add(new Spot(lon, lat, point)));
            }
        }
        return spots;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long peakHeapMb() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }
}
