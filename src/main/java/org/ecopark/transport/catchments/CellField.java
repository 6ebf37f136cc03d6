package org.ecopark.transport.catchments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecopark.geo.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The least effort with which each cell of a square around a place is reached. The cells are square in the sinusoidal
 * projection around the place, which keeps areas; at 300 km it leans by some degrees, which moves no cell from its
 * place. A cell is reached from every piece of road within a distance of its centre.
 */
final class CellField {

    private static final double EARTH_M = 6_371_000;
    private static final double METRES_PER_DEGREE = Math.toRadians(1) * EARTH_M;

    private final double longitude;
    private final double latitude;
    private final double cellM;
    private final double nearM;
    private final int half;
    private final int side;
    private final float[] least;

    /**
     * A field that no road has reached.
     *
     * @param reachM half of the square's side
     * @param nearM how far from a road a cell's centre may lie
     */
    CellField(double longitude, double latitude, double reachM, double cellM, double nearM) {
        this.longitude = longitude;
        this.latitude = latitude;
        this.cellM = cellM;
        this.nearM = Math.max(nearM, cellM * Math.sqrt(0.5));
        this.half = (int) Math.ceil((reachM + this.nearM) / cellM) + 1;
        this.side = 2 * half + 1;
        this.least = new float[side * side];
        Arrays.fill(least, Float.POSITIVE_INFINITY);
    }

    double cellM() {
        return cellM;
    }

    private double x(double lon, double lat) {
        return (lon - longitude) * METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
    }

    private double y(double lat) {
        return (lat - latitude) * METRES_PER_DEGREE;
    }

    /** Reaches the cells along a line with an effort that grows evenly from its start to its end. */
    void reach(double[] lonLat, double startEffort, double endEffort, double most) {
        double length = 0;
        for (int i = 2; i < lonLat.length; i += 2) {
            length += step(lonLat, i);
        }
        double done = 0;
        reach(lonLat[0], lonLat[1], startEffort, most);
        for (int i = 2; i < lonLat.length; i += 2) {
            double step = step(lonLat, i);
            int pieces = (int) Math.max(1, Math.ceil(step / (cellM / 2)));
            for (int piece = 1; piece <= pieces; piece++) {
                double share = (double) piece / pieces;
                double along = length == 0 ? 0 : (done + step * share) / length;
                reach(
                        lonLat[i - 2] + share * (lonLat[i] - lonLat[i - 2]),
                        lonLat[i - 1] + share * (lonLat[i + 1] - lonLat[i - 1]),
                        startEffort + along * (endEffort - startEffort),
                        most);
            }
            done += step;
        }
    }

    private double step(double[] lonLat, int i) {
        return Math.hypot(
                x(lonLat[i], lonLat[i + 1]) - x(lonLat[i - 2], lonLat[i - 1]), y(lonLat[i + 1]) - y(lonLat[i - 1]));
    }

    private void reach(double lon, double lat, double effort, double most) {
        if (effort > most) {
            return;
        }
        double x = x(lon, lat) / cellM;
        double y = y(lat) / cellM;
        double near = nearM / cellM;
        for (int row = (int) Math.ceil(y - near); row <= y + near; row++) {
            double wide = Math.sqrt(Math.max(0, near * near - (row - y) * (row - y)));
            for (int column = (int) Math.ceil(x - wide); column <= x + wide; column++) {
                if (Math.abs(row) <= half && Math.abs(column) <= half) {
                    int cell = (row + half) * side + column + half;
                    least[cell] = (float) Math.min(least[cell], effort);
                }
            }
        }
    }

    /** The cells that are reached with at most an effort, in register coordinates; empty when none is. */
    MultiPolygon within(double effort) {
        GeometryFactory plane = new GeometryFactory();
        List<Geometry> runs = new ArrayList<>();
        for (int row = 0; row < side; row++) {
            int start = -1;
            for (int column = 0; column <= side; column++) {
                boolean in = column < side && least[row * side + column] <= (float) effort;
                if (in && start < 0) {
                    start = column;
                } else if (!in && start >= 0) {
                    runs.add(plane.toGeometry(new Envelope(start, column, row, row + 1.0)));
                    start = -1;
                }
            }
        }
        Geometry union = runs.isEmpty() ? plane.createPolygon() : UnaryUnionOp.union(runs);
        union.apply((org.locationtech.jts.geom.CoordinateFilter) this::toRegister);
        Geometry moved = Geometries.factory().createGeometry(union);
        MultiPolygon many = Geometries.asMultiPolygon(moved);
        return many == null ? Geometries.factory().createMultiPolygon() : many;
    }

    private void toRegister(Coordinate corner) {
        double lat = latitude + (corner.y - half - 0.5) * cellM / METRES_PER_DEGREE;
        double lon = longitude + (corner.x - half - 0.5) * cellM / (METRES_PER_DEGREE * Math.cos(Math.toRadians(lat)));
        corner.setX(lon);
        corner.setY(lat);
    }
}
