package org.ecopark.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ecopark.bench.SynergyTables.Count;
import org.ecopark.bench.SynergyTables.Way;
import org.ecopark.exchange.synergies.join.JoinSubject;
import org.ecopark.exchange.synergies.join.JoinSubject.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * All pairs of offers and needs of one class within 33 km, beside PostGIS on the same rows in the same run; both must give
 * the same number of pairs and the same checksum over their ids.
 */
final class SynergiesBench {

    private static final long SEED = 20_261_122;
    private static final double RADIUS_M = 33_000;
    private static final int TIMES = 5;

    /** One class in so many is asked to see which way is better. */
    private static final int SAMPLE = 7;

    private final SyntheticRegister register;
    private final Optional<Path> kept;
    private final String serverJava;

    SynergiesBench(Options options) {
        int streams = options.whole("streams", 1_000_000);
        register = new SyntheticRegister(
                SEED, Math.max(1, Math.round(streams / (float) SyntheticRegister.STREAMS_PER_FACILITY)));
        kept = options.folder("keep").map(folder -> folder.resolve("synergies-" + register.facilities()));
        serverJava = options.text("server-java", "-Xmx3g");
    }

    void run() throws Exception {
        // The server's start makes the tables.
        try (Subject subject = Subject.start(kept, serverJava);
                Connection admin = subject.cluster().admin()) {
            RegisterTables tables = new RegisterTables(admin);
            if (!tables.holds(register)) {
                tables.write(register);
            }
            SynergyTables peer = new SynergyTables(admin, RADIUS_M);
            peer.write();
            System.out.printf(
                    "%n%s, %s; %d streams; load %.1f%n%n",
                    LocalDate.now(),
                    Subject.versions(admin),
                    register.facilities() * (long) SyntheticRegister.STREAMS_PER_FACILITY,
                    Machine.load());
            measure(subject, peer);
        }
    }

    private void measure(Subject subject, SynergyTables peer) throws Exception {
        JoinSubject ours = new JoinSubject(
                peer.side("offer"), peer.side("need"), Runtime.getRuntime().availableProcessors());
        peer.letWorkersIn();
        Way way = betterWay(peer);
        System.out.println(peer.plan(way));
        // The first run in full makes the second a warm one.
        Count told = peer.checksum(way);
        System.out.printf("PostGIS with checksum: %d pairs in %.1f s%n", told.pairs(), told.seconds());
        Count counted = peer.count(way, 1);
        Timed joined = median(() -> ours.join(RADIUS_M));
        require(told, counted, joined.outcome());
        System.out.printf(
                "Ours: %.3f s of which %.3f until trees stand%n",
                joined.outcome().seconds(), joined.outcome().prepared());
        Timed walked = walked(ours);
        table(counted, way, joined, walked);
        endToEnd(subject.server(), peer.related(way));
        scales(ours);
        System.out.println("\nMemory of this process at most: "
                + ServerMemory.of(ProcessHandle.current().pid()).peakMb() + " MB");
    }

    private static Way betterWay(SynergyTables peer) throws Exception {
        Way best = Way.GEOGRAPHY;
        double least = Double.POSITIVE_INFINITY;
        for (Way way : Way.values()) {
            peer.count(way, SAMPLE);
            Count sample = peer.count(way, SAMPLE);
            double rate = sample.pairs() / sample.seconds();
            System.out.printf("PostGIS, some classes, %s: %.0f pairs a second%n", way.title, rate);
            if (sample.seconds() < least) {
                least = sample.seconds();
                best = way;
            }
        }
        return best;
    }

    private static void require(Count told, Count counted, Outcome joined) {
        if (told.pairs() != joined.pairs()
                || counted.pairs() != joined.pairs()
                || told.checksum() != joined.checksum()) {
            throw new DisagreementException("PostGIS and the join differ: " + told + ", " + counted + ", " + joined);
        }
    }

    /** An outcome with what it took of the processors. */
    private record Timed(Outcome outcome, double processorSeconds) {

        static Timed of(Supplier<Outcome> work) {
            double used = ProcessorTime.ours();
            Outcome outcome = work.get();
            return new Timed(outcome, ProcessorTime.ours() - used);
        }
    }

    private static Timed median(Supplier<Outcome> work) {
        work.get();
        work.get();
        List<Timed> all = IntStream.range(0, TIMES)
                .mapToObj(i -> Timed.of(work))
                .sorted(Comparator.comparingDouble(timed -> timed.outcome().seconds()))
                .toList();
        return all.get(TIMES / 2);
    }

    /** In a method of its own, so that the known pairs are not kept. */
    private static Timed walked(JoinSubject ours) {
        return median(ours.known(RADIUS_M)::walk);
    }

    /**
     * The server's own run, asked over HTTP, beside the count of the same pairs: it reads the register from the database,
     * finds the pairs of related classes too, judges and values them and ranks the best of each stream. A first run makes
     * the second a warm one.
     */
    private static void endToEnd(RunningServer server, Count peer) throws Exception {
        System.out.printf("%nPostGIS, related classes, count only: %d pairs in %.1f s%n", peer.pairs(), peer.seconds());
        ServerMemory memory = ServerMemory.of(server.pid());
        System.out.println("\n| run of the server | load s | find, judge, rank s | both, times PostGIS | write s |"
                + " pairs within reach | pairs that fit | kept | memory at most MB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (String best : List.of("1", "1", "10")) {
            memory.forgetPeak();
            JsonNode found = SynergyDoor.run(server.address(), "radius_km=" + RADIUS_M / 1000 + "&best=" + best);
            if (found.path("pairs_within_reach").asLong() != peer.pairs()) {
                throw new DisagreementException("PostGIS met " + peer + ", the server " + found);
            }
            double load = found.path("load_s").asDouble();
            double match = found.path("match_s").asDouble();
            System.out.printf(
                    "| best %s | %.2f | %.2f | %.0f | %.1f | %d | %d | %d | %s |%n",
                    best,
                    load,
                    match,
                    peer.seconds() / (load + match),
                    found.path("store_s").asDouble(),
                    found.path("pairs_within_reach").asLong(),
                    found.path("pairs_matched").asLong(),
                    found.path("synergies_kept").asLong(),
                    memory.peakMb());
        }
    }

    private static void table(Count peer, Way way, Timed joined, Timed walked) {
        System.out.println(
                "\n| way | pairs | s | million pairs a second | times PostGIS | processor s | times PostGIS |");
        System.out.println("|---|---|---|---|---|---|---|");
        row("PostGIS, " + way.title + ", count only", peer, peer.pairs(), peer.seconds(), peer.processorSeconds());
        row("join: ids and metres in batches, checksum", peer, joined);
        row("bare loop over the known pairs", peer, walked);
        System.out.println(
                "\nBoth gave the same pairs: checksum " + joined.outcome().checksum());
    }

    private static void row(String way, Count peer, Timed timed) {
        row(way, peer, timed.outcome().pairs(), timed.outcome().seconds(), timed.processorSeconds());
    }

    private static void row(String way, Count peer, long pairs, double seconds, double processorSeconds) {
        System.out.printf(
                "| %s | %d | %.3f | %.1f | %.0f | %.2f | %.0f |%n",
                way,
                pairs,
                seconds,
                pairs / seconds / 1e6,
                peer.seconds() / seconds,
                processorSeconds,
                peer.processorSeconds() / processorSeconds);
    }

    private static void scales(JoinSubject ours) {
        System.out.println("\n| radius km | pairs | s | processor s | processor ns a pair |\n|---|---|---|---|---|");
        for (double factor : new double[] {0.25, 0.5, 1, 2}) {
            Timed timed = median(() -> ours.join(RADIUS_M * factor));
            System.out.printf(
                    "| %.2f | %d | %.3f | %.2f | %.1f |%n",
                    RADIUS_M * factor / 1000,
                    timed.outcome().pairs(),
                    timed.outcome().seconds(),
                    timed.processorSeconds(),
                    timed.processorSeconds() * 1e9 / timed.outcome().pairs());
        }
    }
}
