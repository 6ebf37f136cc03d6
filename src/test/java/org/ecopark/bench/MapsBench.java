package org.ecopark.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ecopark.maps.PictureDifference;

/**
 * Tiles of 256 pixels by WMS beside Debian's MapServer on the same tables with the same symbols, each tile asked of both
 * in turn, and how much the pictures differ; then kept tiles beside a file of the same server.
 */
final class MapsBench {

    private static final double WORLD = 20_037_508.342789244;
    private static final String STYLES = """
            layers: [%s]
            styles:
              - name: default
                title: {en: Bench, ko: 시험}
                rules:
                  - title: {en: Bench, ko: 시험}
                    draw: [%s]
            """;

    /** Tiles of a zoom that are asked before anything counts: Java compiles what runs often while it runs. */
    private static final int WARMING = 200;

    private static final int WARMING_PEER = 10;

    private final int count;
    private final int requests;
    private final List<Integer> zooms;
    private final List<Integer> clients;
    private final Optional<Path> pictures;
    private final Optional<Path> kept;
    private final String serverJava;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    MapsBench(Options options) {
        count = options.whole("features", 200_000);
        requests = options.whole("requests", 100);
        zooms = options.wholes("zooms", "8,9,10,11,12,13,14,15,16");
        clients = options.wholes("clients", "1,4");
        pictures = options.folder("pictures");
        kept = options.folder("keep").map(folder -> folder.resolve(Integer.toString(count)));
        serverJava = options.text("server-java", "");
    }

    void run() throws Exception {
        Path styles = Files.createTempDirectory("ecopark-bench-styles-");
        Files.writeString(
                styles.resolve("plots.yaml"),
                STYLES.formatted("plots", "{area: '#b4dca0', outline: '#3c5a3c', outline_width: 1}"));
        Files.writeString(
                styles.resolve("facilities.yaml"),
                STYLES.formatted("facilities", "{mark: circle, size: 4, fill: '#dc3c14'}"));
        try (Subject subject = Subject.start(kept, serverJava + " -Decopark.styles.folder=" + styles);
                Connection admin = subject.cluster().admin()) {
            new MapTables(admin).write(count);
            String map = mapFile(subject.cluster().url());
            try (MapServerPeer peer = MapServerPeer.start(
                    map, clients.stream().mapToInt(n -> n).max().orElse(1))) {
                measure(subject, admin, peer);
            }
        }
    }

    private void measure(Subject subject, Connection admin, MapServerPeer peer) throws Exception {
        for (int zoom : zooms) {
            warm(subject.server(), peer, zoom);
        }
        System.out.printf(
                "%n%s, %s; %d polygons, %d points; load %.1f%n%n",
                LocalDate.now(), Subject.versions(admin), count, count, Machine.load());
        System.out.println(
                "| zoom | clients | p50 ms | p99 ms | MapServer p50 ms | p99 ms | MapServer over ours, p50 | pictures differ |"
                        + " processor ms | MapServer's | MapServer's over ours |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        DoubleSupplier database = ProcessorTime.ofDatabase(admin);
        for (int zoom : zooms) {
            for (int client : clients) {
                Round round = round(subject.server(), peer, zoom, client, requests, 11);
                Work work = work(subject.server(), peer, database, zoom);
                System.out.printf(
                        "| %d | %d | %.1f | %.1f | %.1f | %.1f | %.2f | %.2f %% | %.1f | %.1f | %.2f |%n",
                        zoom,
                        client,
                        round.ours().percentileMs(50),
                        round.ours().percentileMs(99),
                        round.theirs().percentileMs(50),
                        round.theirs().percentileMs(99),
                        round.theirs().percentileMs(50) / round.ours().percentileMs(50),
                        100 * round.difference(),
                        work.ours(),
                        work.theirs(),
                        work.theirs() / work.ours());
            }
        }
        kept(subject.server());
    }

    private void warm(RunningServer server, MapServerPeer peer, int zoom) throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        MapServerPeer.Connection theirs = peer.connect();
        for (int i = 0; i < WARMING; i++) {
            String query = query(zoom, random);
            ask(server, "wms?" + query);
            if (i < WARMING_PEER) {
                theirs.get(query);
            }
        }
    }

    /** Tiles that are kept beside a file that the server sends as it lies there. */
    private void kept(RunningServer server) throws Exception {
        String tile = "tiles/plots/10/872/397.png";
        String file = "webjars/ol/10.7.0/ol.css";
        ask(server, tile);
        ask(server, file);
        long[] tiles = new long[requests * 4];
        long[] files = new long[requests * 4];
        for (int i = 0; i < tiles.length; i++) {
            long start = System.nanoTime();
            ask(server, tile);
            long middle = System.nanoTime();
            ask(server, file);
            tiles[i] = middle - start;
            files[i] = System.nanoTime() - middle;
        }
        System.out.printf(
                "%nKept tile of %d bytes p50 %.2f ms; file of %d bytes p50 %.2f ms; ratio %.2f%n",
                ask(server, tile).length,
                new Latencies(tiles).percentileMs(50),
                ask(server, file).length,
                new Latencies(files).percentileMs(50),
                new Latencies(files).percentileMs(50) / new Latencies(tiles).percentileMs(50));
    }

    /** Milliseconds of processors that one tile takes, in the program and in the database. */
    private record Work(double ours, double theirs) {}

    /** Blocks of ten tiles, in turn; what else runs on the machine does not count. */
    private Work work(RunningServer server, MapServerPeer peer, DoubleSupplier database, int zoom) throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        MapServerPeer.Connection theirs = peer.connect();
        double[] seconds = new double[2];
        int blocks = Math.max(1, requests / 20);
        for (int block = 0; block < blocks; block++) {
            List<String> queries =
                    Stream.generate(() -> query(zoom, random)).limit(10).toList();
            double start = ProcessorTime.ofProcess(server.pid()) + database.getAsDouble();
            for (String query : queries) {
                ask(server, "wms?" + query);
            }
            seconds[0] += ProcessorTime.ofProcess(server.pid()) + database.getAsDouble() - start;
            start = ProcessorTime.ofProcess(peer.pid()) + database.getAsDouble();
            for (String query : queries) {
                theirs.get(query);
            }
            seconds[1] += ProcessorTime.ofProcess(peer.pid()) + database.getAsDouble() - start;
        }
        return new Work(seconds[0] * 100 / blocks, seconds[1] * 100 / blocks);
    }

    private record Round(Latencies ours, Latencies theirs, double difference) {}

    private record Answer(long ours, long theirs, double difference) {}

    private Round round(RunningServer server, MapServerPeer peer, int zoom, int clients, int count, long seed)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<List<Answer>>> parts = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                SplittableRandom random = new SplittableRandom(seed * 31 + client);
                int share = Math.max(1, count / clients);
                parts.add(threads.submit(() -> client(server, peer.connect(), zoom, share, random)));
            }
            List<Answer> all = new ArrayList<>();
            for (Future<List<Answer>> part : parts) {
                all.addAll(part.get());
            }
            return new Round(
                    new Latencies(all.stream().mapToLong(Answer::ours).toArray()),
                    new Latencies(all.stream().mapToLong(Answer::theirs).toArray()),
                    all.stream().mapToDouble(Answer::difference).average().orElse(0));
        } finally {
            threads.shutdown();
        }
    }

    private List<Answer> client(
            RunningServer server, MapServerPeer.Connection peer, int zoom, int count, SplittableRandom random)
            throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String query = query(zoom, random);
            byte[] ours;
            byte[] theirs;
            long first = System.nanoTime();
            long middle;
            boolean oursFirst = i % 2 == 0;
            if (oursFirst) {
                ours = ask(server, "wms?" + query);
                middle = System.nanoTime();
                theirs = peer.get(query);
            } else {
                theirs = peer.get(query);
                middle = System.nanoTime();
                ours = ask(server, "wms?" + query);
            }
            long end = System.nanoTime();
            double difference = difference(ours, theirs, "z" + zoom + "-" + i);
            answers.add(
                    oursFirst
                            ? new Answer(middle - first, end - middle, difference)
                            : new Answer(end - middle, middle - first, difference));
        }
        return answers;
    }

    private static String query(int zoom, SplittableRandom random) {
        long columns = 1L << zoom;
        long column = (long) ((MapTables.WEST + random.nextDouble() * MapTables.SIDE + 180) / 360 * columns);
        double latitude = Math.toRadians(MapTables.SOUTH + random.nextDouble() * MapTables.SIDE);
        long row = (long) ((1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * columns);
        double side = 2 * WORLD / columns;
        // Beside the grid, so that nothing is kept.
        double west = -WORLD + (column + random.nextDouble(0.1, 0.9)) * side;
        double north = WORLD - (row + random.nextDouble(0.1, 0.9)) * side;
        return "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=plots,facilities&STYLES=,&CRS=EPSG:3857&BBOX="
                + "%.6f,%.6f,%.6f,%.6f".formatted(west, north - side, west + side, north)
                + "&WIDTH=256&HEIGHT=256&FORMAT=image/png";
    }

    private byte[] ask(RunningServer server, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != 200 || type.contains("xml")) {
            throw new DisagreementException("No picture from our server: "
                    + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    /** Mean difference of a channel, as a part of the whole range, after both were blurred by a box of 3 pixels. */
    private double difference(byte[] ours, byte[] theirs, String name) throws IOException {
        BufferedImage a = ImageIO.read(new ByteArrayInputStream(ours));
        BufferedImage b = ImageIO.read(new ByteArrayInputStream(theirs));
        if (pictures.isPresent() && name.endsWith("-0")) {
            Files.createDirectories(pictures.get());
            Files.write(pictures.get().resolve(name + "-ours.png"), ours);
            Files.write(pictures.get().resolve(name + "-mapserver.png"), theirs);
        }
        return PictureDifference.of(a, b);
    }

    private static String mapFile(String url) {
        String connection = MapServerPeer.connection(url);
        return """
                MAP
                  NAME "bench"
                  SIZE 256 256
                  MAXSIZE 4096
                  EXTENT 125.9 34.4 129.6 38.1
                  UNITS DD
                  PROJECTION "init=epsg:4326" END
                  IMAGECOLOR 255 255 255
                  IMAGETYPE "png"
                  OUTPUTFORMAT NAME "png" DRIVER "AGG/PNG" MIMETYPE "image/png" IMAGEMODE RGB EXTENSION "png" END
                  SYMBOL NAME "dot" TYPE ELLIPSE POINTS 1 1 END FILLED TRUE END
                  WEB METADATA "ows_title" "bench" "ows_onlineresource" "http://localhost/" "ows_enable_request" "*"
                    "ows_srs" "EPSG:4326 EPSG:3857" END END
                """
                + layer(
                        "plots",
                        "POLYGON",
                        "boundary from parks.plot",
                        connection,
                        "STYLE COLOR 180 220 160 OUTLINECOLOR 60 90 60 WIDTH 1 END")
                + layer(
                        "facilities",
                        "POINT",
                        "location from facilities.facility",
                        connection,
                        "STYLE COLOR 220 60 20 SYMBOL \"dot\" SIZE 4 END")
                + "END\n";
    }

    private static String layer(String name, String type, String data, String connection, String style) {
        return """
                  LAYER
                    NAME "%s"
                    TYPE %s
                    STATUS ON
                    CONNECTIONTYPE POSTGIS
                    CONNECTION "%s"
                    DATA "%s using unique id using srid=4326"
                    PROCESSING "CLOSE_CONNECTION=DEFER"
                    PROJECTION "init=epsg:4326" END
                    EXTENT 125.9 34.4 129.6 38.1
                    METADATA "ows_title" "%s" "ows_srs" "EPSG:4326 EPSG:3857" END
                    CLASS %s END
                  END
                """.formatted(name, type, connection, data, name, style);
    }
}
