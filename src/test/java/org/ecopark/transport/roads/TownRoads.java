package org.ecopark.transport.roads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A town made for tests, at the equator near longitude 20: ten by ten crossings 0.01 degrees apart. A river runs north to
 * south between the fifth and the sixth column and has one bridge, in the southernmost row. East of the river the
 * northernmost street is one-way, eastward. Some 12 km to the east lies an island of four crossings without a ferry.
 *
 * <p>GraphHopper measures on a sphere of 6,371,000 m, where one block of 0.01 degrees is 1,111.949 m, north to south and,
 * so near the equator, east to west to some millimetres.
 */
public final class TownRoads {

    public static final double BLOCK_M = 1111.949;
    private static final int SIDE = 10;
    private static final int WEST_BANK = 4;

    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder ways = new StringBuilder();
    private final boolean inHalves;
    private final Map<Integer, double[]> places = new HashMap<>();
    private int wayIds = 1;

    private TownRoads(boolean inHalves) {
        this.inHalves = inHalves;
    }

    public static double lon(double column) {
        return 20 + column * 0.01;
    }

    public static double lat(double row) {
        return row * 0.01;
    }

    /** Whether a street joins two neighbouring crossings from the first to the second. */
    static boolean drivable(int column, int row, int toColumn, int toRow) {
        boolean crossesRiver = Math.min(column, toColumn) == WEST_BANK && column != toColumn;
        boolean againstOneWay = row == SIDE - 1 && toRow == SIDE - 1 && toColumn < column && toColumn > WEST_BANK;
        return (!crossesRiver || row == 0) && !againstOneWay;
    }

    /** Writes the town as OpenStreetMap XML. */
    public static Path write(Path folder) {
        return write(folder, false);
    }

    /** The same town with each block drawn as two ways, which makes 340 roads of 170 blocks. */
    public static Path writeInHalves(Path folder) {
        return write(folder, true);
    }

    private static Path write(Path folder, boolean inHalves) {
        TownRoads town = new TownRoads(inHalves);
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                town.node(id(column, row), lon(column), lat(row));
                if (column + 1 < SIDE && drivable(column, row, column + 1, row)) {
                    town.way(id(column, row), id(column + 1, row), !drivable(column + 1, row, column, row), "primary");
                }
                if (row + 1 < SIDE) {
                    town.way(id(column, row), id(column, row + 1), false, "tertiary");
                }
            }
        }
        for (int i = 0; i < 4; i++) {
            town.node(900 + i, lon(20 + i % 2), lat(5 + i / 2));
            town.way(900 + i, 900 + (i ^ (i < 2 ? 1 : 2)), false, "residential");
        }
        return town.save(folder.resolve("town.osm"));
    }

    private static int id(int column, int row) {
        return 1 + row * SIDE + column;
    }

    private void node(int id, double longitude, double latitude) {
        places.put(id, new double[] {longitude, latitude});
        nodes.append(String.format(
                Locale.ROOT, "<node id=\"%d\" version=\"1\" lat=\"%.7f\" lon=\"%.7f\"/>%n", id, latitude, longitude));
    }

    private void way(int from, int to, boolean oneWay, String highway) {
        if (!inHalves) {
            piece(from, to, oneWay, highway);
            return;
        }
        double[] one = places.get(from);
        double[] other = places.computeIfAbsent(to, TownRoads::place);
        int middle = 10_000 + wayIds;
        node(middle, (one[0] + other[0]) / 2, (one[1] + other[1]) / 2);
        piece(from, middle, oneWay, highway);
        piece(middle, to, oneWay, highway);
    }

    private void piece(int from, int to, boolean oneWay, String highway) {
        ways.append(String.format(
                Locale.ROOT,
                "<way id=\"%d\" version=\"1\"><nd ref=\"%d\"/><nd ref=\"%d\"/><tag k=\"highway\" v=\"%s\"/>%s</way>%n",
                wayIds++,
                from,
                to,
                highway,
                oneWay ? "<tag k=\"oneway\" v=\"yes\"/>" : ""));
    }

    /** Of a crossing that is not written yet. */
    private static double[] place(int id) {
        if (id >= 900) {
            return new double[] {lon(20 + (id - 900) % 2), lat(5 + (id - 900) / 2)};
        }
        return new double[] {lon((id - 1) % SIDE), lat((id - 1) / SIDE)};
    }

    private Path save(Path file) {
        try {
            return Files.writeString(
                    file,
                    "<?xml version='1.0' encoding='UTF-8'?>\n<osm version=\"0.6\" generator=\"test\">\n" + nodes + ways
                            + "</osm>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The town as a graph in which the island counts, small as it is. */
    public static RoadGraph graph(Path folder) {
        Path built = folder.resolve("town-graph");
        RoadBuilder.build(write(folder), built, 2, (done, words) -> {});
        return RoadGraph.open(built);
    }
}
