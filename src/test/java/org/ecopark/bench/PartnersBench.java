package org.ecopark.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecopark.bench.PartnerSides.Answer;
import org.ecopark.bench.PartnerSides.Side;

/**
 * Partners over HTTP beside hand-written SQL that gives the ids only. Every client asks both for the same facility, one
 * right after the other, which first in turn; both must name the same pairs in the same order.
 */
final class PartnersBench {

    private static final long SEED = 20_261_121;
    private static final int LEAST_WARM_UP = 3000;

    private final SyntheticRegister register;
    private final int requests;
    private final List<Integer> clients;
    private final Optional<Path> kept;
    private final String serverJava;

    PartnersBench(Options options) {
        register = new SyntheticRegister(SEED, options.whole("facilities", 100_000));
        requests = options.whole("requests", 2000);
        clients = options.wholes("clients", "1,4");
        kept = options.folder("keep").map(folder -> folder.resolve(Integer.toString(register.facilities())));
        serverJava = options.text("server-java", "");
    }

    void run() throws Exception {
        // The server's start makes the tables.
        try (Subject subject = Subject.start(kept, serverJava);
                Connection admin = subject.cluster().admin()) {
            RegisterTables tables = new RegisterTables(admin);
            if (!tables.holds(register)) {
                tables.write(register);
            }
            measure(subject.server(), subject.cluster().url(), admin);
        }
    }

    private void measure(RunningServer server, String databaseUrl, Connection admin) throws Exception {
        System.out.println("Server: process " + server.pid() + ", " + server.address());
        int warmUp = Math.max(LEAST_WARM_UP, requests);
        Round warm = round(server, databaseUrl, 2, warmUp, SEED + 1);
        System.out.printf(
                "Warmed up with %d requests: %.0f pairs and %.0f kB an answer%n", warmUp, warm.pairs(), warm.kB());
        System.out.printf(
                "%n%s, %s; %d facilities, %d streams; load %.1f%n%n",
                LocalDate.now(),
                Subject.versions(admin),
                register.facilities(),
                register.facilities() * (long) SyntheticRegister.STREAMS_PER_FACILITY,
                Machine.load());
        System.out.println("| clients | requests | way | p50 ms | p99 ms | min ms | max ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int count : clients) {
            Round round = round(server, databaseUrl, count, requests, SEED + 2);
            System.out.printf(
                    "| %d | %d | HTTP | %s |%n", count, requests, round.http().cells());
            System.out.printf(
                    "| %d | %d | SQL | %s |%n", count, requests, round.sql().cells());
            double difference = round.http().percentileMs(50) - round.sql().percentileMs(50);
            System.out.printf("| %d | | difference | %.2f | | | |%n", count, difference);
        }
        System.out.println("\nBoth named the same pairs in the same order for every request.");
    }

    private Round round(RunningServer server, String databaseUrl, int clientCount, int count, long seed)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clientCount);
        try {
            List<Future<List<Answer[]>>> parts = new ArrayList<>();
            for (int client = 0; client < clientCount; client++) {
                int share = count / clientCount + (client < count % clientCount ? 1 : 0);
                SplittableRandom random = new SplittableRandom(seed * 31 + client);
                parts.add(threads.submit(client(server, databaseUrl, share, random)));
            }
            List<Answer[]> answers = new ArrayList<>();
            for (Future<List<Answer[]>> part : parts) {
                answers.addAll(part.get());
            }
            return new Round(answers);
        } finally {
            threads.shutdown();
        }
    }

    private Callable<List<Answer[]>> client(
            RunningServer server, String databaseUrl, int count, SplittableRandom random) {
        return () -> {
            List<Answer[]> answers = new ArrayList<>();
            try (Side http = new PartnerSides.Http(server.address());
                    Side sql = new PartnerSides.Sql(databaseUrl)) {
                for (int i = 0; i < count; i++) {
                    answers.add(askBoth(http, sql, 1 + random.nextInt(register.facilities()), i % 2 == 0));
                }
            }
            return answers;
        };
    }

    private static Answer[] askBoth(Side http, Side sql, long facility, boolean httpFirst) {
        Answer first = (httpFirst ? http : sql).ask(facility);
        Answer second = (httpFirst ? sql : http).ask(facility);
        if (!first.pairs().equals(second.pairs())) {
            throw new DisagreementException("HTTP and SQL differ for facility " + facility + ":\n"
                    + (httpFirst ? first : second).pairs() + "\n" + (httpFirst ? second : first).pairs());
        }
        return httpFirst ? new Answer[] {first, second} : new Answer[] {second, first};
    }

    /** Answers over HTTP and by SQL, in pairs. */
    private record Round(List<Answer[]> answers) {

        Latencies http() {
            return latencies(0);
        }

        Latencies sql() {
            return latencies(1);
        }

        private Latencies latencies(int side) {
            return new Latencies(
                    answers.stream().mapToLong(pair -> pair[side].nanos()).toArray());
        }

        double pairs() {
            return answers.stream()
                    .mapToInt(pair -> pair[0].pairs().size())
                    .average()
                    .orElse(0);
        }

        double kB() {
            return answers.stream().mapToInt(pair -> pair[0].bytes()).average().orElse(0) / 1000;
        }
    }
}
