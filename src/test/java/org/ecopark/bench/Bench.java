package org.ecopark.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * {@code ./ecopark bench NAME [OPTIONS]}: measures the server on a register made for it and prints a table for
 * {@code src/docs/benchmarks.md}. Ends with code 1 when two ways that must agree do not.
 */
public final class Bench {

    private static final String USAGE = """
            bench partners [--facilities N] [--requests N] [--clients N,N] [--keep DIR]
                partners over HTTP beside hand-written SQL, 33 km, 100 answers a page
                --facilities  size of the register, three streams each (100000)
                --requests    measured requests for each number of clients (2000)
                --clients     numbers of clients (1,4)
                --keep        folder in which the database stays for the next run
            bench features [--facilities N] [--requests N] [--page N] [--keep DIR]
                a page of OGC API Features beside json_agg(ST_AsGeoJSON) by hand-written SQL
                --facilities  size of the register (100000)
                --requests    measured requests (300)
                --page        features of a page (1000)
                --keep        folder in which the database stays for the next run
            bench loads [--facilities N,N]
                facilities and streams as CSV by a mapping profile through POST /api/imports
                --facilities  sizes of the registers (100000,1000000), each in a new database
            bench synergies [--streams N] [--keep DIR]
                all pairs of offers and needs of one class within 33 km beside PostGIS
                --streams     size of the register, half offers, 20 classes (1000000)
                --keep        folder in which the database stays for the next run
            bench allocation [--offers N] [--needs N] [--partners N] [--lp-offers N] [--works-offers N]
                the best set of exchanges of a spatial market, by our simplex and by OR-Tools' cost scaling, which must
                agree, and a smaller one also as a linear programme
                --offers      offers (10000)
                --needs       needs (2000)
                --partners    nearest needs of each offer (50)
                --lp-offers   offers of the smaller one, a fifth as many needs (1000)
                --works-offers  offers of one network with works, whose one more and one less is told (2000)
            bench roads FILE.osm.pbf [--targets N] [--origins N] [--radius KM]
                building the road graph; ways from one place to many beside GraphHopper's own router
                --targets     places that are driven to from each origin (2000)
                --origins     how many (50)
                --radius      straight-line km in which the places lie (30)
            bench siting --dir DIR [--seconds N] [--peer-seconds N] [--only NAME] [--made 100x2000x6]
                published location problems (folders orlib-cap, ufl, orlib-pmed, modular) to the proven optimum
                --seconds       allowed for each problem (120)
                --peer-seconds  SCIP and HiGHS run too, with so much for each problem
            bench maps [--features N] [--requests N] [--zooms N,N] [--clients N,N] [--pictures DIR] [--keep DIR]
                tiles of 256 pixels by WMS beside Debian's MapServer on the same tables, and kept tiles beside a file
                --features    polygons, and as many points (200000)
                --requests    measured tiles for each zoom and number of clients (300)
                --zooms       levels (8,10,12,14,16)
                --clients     numbers of connections (1,4)
                --pictures    folder for some of the compared pictures
            bench tiles [--features N] [--tiles N] [--seconds N]
                vector tiles of facilities and plots, made for the request, beside hand-written SQL, levels 10 to 14;
                kept tiles beside a file of the same size
                --features    facilities, and as many plots (200000)
                --tiles       of each level (100)
                --seconds     for each of the rates (5)
            partners, features, loads, synergies, tiles: [--server-java OPTIONS] options of the server's Java, such as
                -Xmx512m""";

    private Bench() {}

    public static void main(String[] words) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try {
            run(words);
        } catch (IllegalArgumentException wrongWord) {
            System.err.println("ecopark: " + wrongWord.getMessage() + "\n" + USAGE);
            System.exit(2);
        } catch (DisagreementException disagreement) {
            System.err.println("ecopark: " + disagreement.getMessage());
            System.exit(1);
        }
        // Pools of the client side would keep the process alive.
        System.exit(0);
    }

    private static void run(String[] words) throws Exception {
        String name = words.length == 0 ? "" : words[0];
        String[] rest = words.length == 0 ? words : Arrays.copyOfRange(words, 1, words.length);
        switch (name) {
            case "partners" ->
                new PartnersBench(Options.parse(rest, "facilities", "requests", "clients", "keep", "server-java"))
                        .run();
            case "features" ->
                new FeaturesBench(Options.parse(rest, "facilities", "requests", "page", "keep", "server-java")).run();
            case "loads" -> new LoadsBench(Options.parse(rest, "facilities", "server-java")).run();
            case "maps" ->
                new MapsBench(Options.parse(
                                rest, "features", "requests", "zooms", "clients", "pictures", "keep", "server-java"))
                        .run();
            case "tiles" -> new TilesBench(Options.parse(rest, "features", "tiles", "seconds", "server-java")).run();
            case "synergies" -> new SynergiesBench(Options.parse(rest, "streams", "keep", "server-java")).run();
            case "allocation" ->
                new AllocationBench(Options.parse(rest, "offers", "needs", "partners", "lp-offers", "works-offers"))
                        .run();
            case "roads" -> {
                if (rest.length == 0) {
                    throw new IllegalArgumentException("roads needs an OpenStreetMap extract.");
                }
                new RoadsBench(
                                Path.of(rest[0]),
                                Options.parse(Arrays.copyOfRange(rest, 1, rest.length), "targets", "origins", "radius"))
                        .run();
            }
            case "siting" ->
                new SitingBench(Options.parse(rest, "dir", "seconds", "peer-seconds", "only", "made")).run();
            default -> throw new IllegalArgumentException("There is no benchmark '" + name + "'.");
        }
    }
}
