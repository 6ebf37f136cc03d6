package org.ecopark.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopark.layers.shelf.VectorTile;
import org.ecopark.tiles.Mvt;

/**
 * Vector tiles of facilities and plots over HTTP, made for the request, beside the same tiles by hand-written SQL; then
 * tiles from the cache beside a file of the same size from the same server. Each tile is asked of both, which first in
 * turn; both must show the same features with the same properties at the same places.
 */
final class TilesBench {

    private static final String LAYERS = "/tiles/facilities,plots/";
    private static final int WARM_UPS = 3;

    private final int count;
    private final int tilesOfLevel;
    private final int seconds;
    private final String serverJava;

    TilesBench(Options options) {
        count = options.whole("features", 200_000);
        tilesOfLevel = options.whole("tiles", 100);
        seconds = options.whole("seconds", 5);
        serverJava = options.text("server-java", "");
    }

    private record Place(int z, int x, int y) {

        String path() {
            return LAYERS + z + "/" + x + "/" + y + ".mvt";
        }
    }

    void run() throws Exception {
        try (Subject subject = Subject.start(java.util.Optional.empty(), serverJava);
                Connection admin = subject.cluster().admin();
                Connection client =
                        DriverManager.getConnection(subject.cluster().url());
                RawTiles raw = new RawTiles(client)) {
            TileTables.write(admin, count);
            try (PlainHttp http = new PlainHttp(subject.server().address())) {
                measure(subject, admin, raw, http);
            }
        }
    }

    private void measure(Subject subject, Connection admin, RawTiles raw, PlainHttp http) throws Exception {
        System.out.printf(
                "%n%s, %s; %d facilities, %d plots; load %.1f%n%n",
                LocalDate.now(), Subject.versions(admin), count, count, Machine.load());
        System.out.println("| level | tiles | kB | way | p50 ms | p99 ms | min ms | max ms |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        Map<Integer, List<Place>> places = new HashMap<>();
        Map<Integer, List<Place>> others = new HashMap<>();
        for (int z = 10; z <= 14; z++) {
            List<Place> all = places(admin, z);
            places.put(z, whole(all.subList(0, Math.min(tilesOfLevel, all.size())), raw));
            others.put(z, all.subList(Math.min(tilesOfLevel, all.size()), all.size()));
        }
        for (int i = 0; i < WARM_UPS; i++) {
            for (List<Place> level : places.values()) {
                warmUp(level, "?filter=name%3C%3E%27" + i + "%27", raw, http);
            }
        }
        // Without a filter the statement is another one, which the connections of the server prepare for themselves.
        for (List<Place> level : others.values()) {
            warmUp(level, "", raw, http);
        }
        for (int z = 10; z <= 14; z++) {
            measure(z, places.get(z), raw, http);
        }
        System.out.printf("%nBoth showed the same features; load %.1f%n%n", Machine.load());
        new CachedTiles(subject.server().address(), seconds)
                .run(places.get(12).stream().map(Place::path).toList());
    }

    /** The same work under keys of their own, so that the measured tiles are not kept yet. */
    private static void warmUp(List<Place> level, String parameters, RawTiles raw, PlainHttp http) throws Exception {
        for (Place place : level) {
            raw.tile(place.z(), place.x(), place.y());
            http.ask(http.request(place.path() + parameters, true));
        }
    }

    /**
     * Tiles that hold a facility, every so many, so that dense places come as often as their facilities: those to
     * measure and as many others.
     */
    private List<Place> places(Connection database, int z) throws SQLException {
        Set<Place> places = new LinkedHashSet<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT ST_X(location), ST_Y(location) FROM facilities.facility WHERE source = 'bench'"
                                + " ORDER BY (source_id::int * 7919) % 200003")) {
            while (rows.next() && places.size() < 2 * tilesOfLevel) {
                double radians = Math.toRadians(rows.getDouble(2));
                double y = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * (1 << z);
                places.add(new Place(z, (int) ((rows.getDouble(1) + 180) / 360 * (1 << z)), (int) y));
            }
        }
        return List.copyOf(places);
    }

    /** Without tiles that are larger than the server lets any be: it thins those, hand-written SQL does not. */
    private static List<Place> whole(List<Place> places, RawTiles raw) throws SQLException {
        List<Place> kept = new ArrayList<>();
        for (Place place : places) {
            if (raw.tile(place.z(), place.x(), place.y()).length <= VectorTile.MOST_BYTES) {
                kept.add(place);
            }
        }
        return List.copyOf(kept);
    }

    private static void measure(int z, List<Place> places, RawTiles raw, PlainHttp http) throws Exception {
        long[] ours = new long[places.size()];
        long[] theirs = new long[places.size()];
        long bytes = 0;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            byte[] request = http.request(place.path(), true);
            byte[] made = null;
            for (int turn = 0; turn < 2; turn++) {
                long begun = System.nanoTime();
                if ((turn + i) % 2 == 0) {
                    made = raw.tile(place.z(), place.x(), place.y());
                    theirs[i] = System.nanoTime() - begun;
                } else {
                    int status = http.ask(request);
                    ours[i] = System.nanoTime() - begun;
                    if (status != 200) {
                        throw new DisagreementException(place.path() + " gave " + status);
                    }
                }
            }
            bytes += made == null ? 0 : made.length;
            http.ask(http.request(place.path(), false));
            compare(place, made == null ? new byte[0] : made, http.body());
        }
        Latencies http50 = new Latencies(ours);
        Latencies sql50 = new Latencies(theirs);
        double kB = bytes / 1000.0 / places.size();
        System.out.printf("| %d | %d | %.0f | HTTP | %s |%n", z, places.size(), kB, http50.cells());
        System.out.printf("| %d | %d | %.0f | SQL | %s |%n", z, places.size(), kB, sql50.cells());
        double first = http50.percentileMs(50);
        double second = sql50.percentileMs(50);
        double bar = Math.max(1.2 * second, second + 1.5);
        System.out.printf(
                "| %d | | | %.2f of SQL, %s the bar of %.2f ms | | | | |%n",
                z, first / second, first <= bar ? "within" : "OVER", bar);
    }

    private static void compare(Place place, byte[] sql, byte[] http) {
        Map<String, String> expected = features(Mvt.read(sql));
        Map<String, String> found = features(Mvt.read(http));
        if (!expected.equals(found)) {
            expected.entrySet().removeAll(found.entrySet());
            throw new DisagreementException(place.path() + ": " + found.size() + " features, of those by SQL "
                    + expected.size() + " differ, such as "
                    + expected.entrySet().stream().findFirst().orElse(null));
        }
    }

    private static Map<String, String> features(Mvt tile) {
        Map<String, String> features = new HashMap<>();
        tile.layers()
                .forEach((layer, all) -> all.forEach(one -> {
                    List<String> points = new ArrayList<>();
                    one.parts().forEach(part -> part.forEach(point -> points.add(point[0] + " " + point[1])));
                    features.put(layer + one.id(), new java.util.TreeMap<>(one.properties()) + " " + points);
                }));
        return features;
    }

    /** Requests a second for kept tiles beside those for a file of the server. */
    private record CachedTiles(URI server, int seconds) {

        private static final List<String> FILES = List.of(
                "/ui/glyphs.js",
                "/map/map.js",
                "/sites/suitability.js",
                "/exchanges/board.js",
                "/exchanges/record.js",
                "/exchanges/flows.js",
                "/prospects/texts.en.json",
                "/prospects/texts.ko.json",
                "/exchanges/texts.en.json",
                "/web/pages.css");

        void run(List<String> tiles) throws Exception {
            try (PlainHttp http = new PlainHttp(server)) {
                String file = null;
                String tile = null;
                int fileSize = 0;
                int tileSize = 0;
                double best = Double.MAX_VALUE;
                for (String candidate : FILES) {
                    int size = http.ask(http.request(candidate, false)) == 200 ? http.body().length : -1;
                    for (String path : tiles) {
                        http.ask(http.request(path, true));
                        double off = Math.abs(Math.log(http.body().length / (double) size));
                        if (size > 0 && off < best) {
                            best = off;
                            file = candidate;
                            tile = path;
                            fileSize = size;
                            tileSize = http.body().length;
                        }
                    }
                }
                if (file == null || tile == null) {
                    throw new DisagreementException("no file of the server was found");
                }
                compare(http.request(tile, true), tileSize, http.request(file, false), fileSize, file);
            }
        }

        private void compare(byte[] tile, int tileSize, byte[] file, int fileSize, String name) throws Exception {
            rate(tile);
            rate(file);
            double tiles = 0;
            double files = 0;
            for (int i = 0; i < 3; i++) {
                tiles = Math.max(tiles, rate(tile));
                files = Math.max(files, rate(file));
            }
            System.out.printf(
                    "Kept tile of %d B: %.0f requests/s; %s of %d B: %.0f requests/s; ratio %.2f (bar 0.7); load %.1f%n",
                    tileSize, tiles, name, fileSize, files, tiles / files, Machine.load());
        }

        private double rate(byte[] request) throws IOException {
            try (PlainHttp http = new PlainHttp(server)) {
                long end = System.nanoTime() + seconds * 1_000_000_000L;
                long begun = System.nanoTime();
                long asked = 0;
                while (System.nanoTime() < end) {
                    http.ask(request);
                    asked++;
                }
                return asked / ((System.nanoTime() - begun) / 1e9);
            }
        }
    }
}
