package org.ecopark.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * Cells of equal size over a box, hexagons or squares, in the equal-area plane around the middle of the box. Rows count
 * from the south, columns from the west, both from 0; the same box and spacing give the same cells.
 *
 * @param spacing metres between the middles of neighbours
 * @param west of the plane's box, in metres, the middle of the first column; {@code south} likewise
 */
public record Grid(Shape shape, double spacing, EqualArea plane, double west, double south, int columns, int rows) {

    private static final int STEPS = 8;

    /** Shape of the cells. */
    public enum Shape {
        HEXAGON,
        SQUARE
    }

    /**
     * A cell.
     *
     * @param longitude of its middle; {@code latitude} likewise
     */
    public record Cell(int column, int row, double longitude, double latitude) {

        /** The same for the same grid. */
        public String key() {
            return "c" + column + "r" + row;
        }
    }

    /**
     * The grid that covers a box.
     *
     * @param spacingM metres between the middles of neighbours
     * @throws IllegalArgumentException when the box crosses the antimeridian or the spacing is not positive
     */
    public static Grid over(Box box, Shape shape, double spacingM) {
        if (box.crossesAntimeridian() || !(spacingM > 0)) {
            throw new IllegalArgumentException("A grid of " + spacingM + " m over " + box);
        }
        EqualArea plane = EqualArea.around((box.west() + box.east()) / 2, (box.south() + box.north()) / 2);
        double[] bounds = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        // The edges of a box in degrees are curves in the plane: their points are looked at, not only the corners.
        for (int i = 0; i <= STEPS; i++) {
            double longitude = box.west() + (box.east() - box.west()) * i / STEPS;
            double latitude = box.south() + (box.north() - box.south()) * i / STEPS;
            widen(bounds, plane.toPlane(longitude, box.south()));
            widen(bounds, plane.toPlane(longitude, box.north()));
            widen(bounds, plane.toPlane(box.west(), latitude));
            widen(bounds, plane.toPlane(box.east(), latitude));
        }
        double rowStep = shape == Shape.HEXAGON ? spacingM * Math.sqrt(3) / 2 : spacingM;
        int columns = (int) Math.min(1e9, Math.floor((bounds[2] - bounds[0]) / spacingM) + 1);
        int rows = (int) Math.min(1e9, Math.floor((bounds[3] - bounds[1]) / rowStep) + 1);
        double west = (bounds[0] + bounds[2] - (columns - 1.0) * spacingM) / 2;
        double south = (bounds[1] + bounds[3] - (rows - 1.0) * rowStep) / 2;
        return new Grid(shape, spacingM, plane, west, south, columns, rows);
    }

    private static void widen(double[] bounds, double[] point) {
        bounds[0] = Math.min(bounds[0], point[0]);
        bounds[1] = Math.min(bounds[1], point[1]);
        bounds[2] = Math.max(bounds[2], point[0]);
        bounds[3] = Math.max(bounds[3], point[1]);
    }

    /** How many cells there are. */
    public long size() {
        return (long) columns * rows;
    }

    private double rowStep() {
        return shape == Shape.HEXAGON ? spacing * Math.sqrt(3) / 2 : spacing;
    }

    private double east(int column, int row) {
        return west + column * spacing + (shape == Shape.HEXAGON && row % 2 == 1 ? spacing / 2 : 0);
    }

    /** All cells, row by row. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double[] middle = plane.toRegister(east(column, row), south + row * rowStep());
                cells.add(new Cell(column, row, middle[0], middle[1]));
            }
        }
        return cells;
    }

    /** Area of a cell in square metres. */
    public double cellArea() {
        return spacing * rowStep();
    }

    /** The outline of a cell in register coordinates. */
    public Polygon outline(Cell cell) {
        double x = east(cell.column(), cell.row());
        double y = south + cell.row() * rowStep();
        int corners = shape == Shape.HEXAGON ? 6 : 4;
        double radius = shape == Shape.HEXAGON ? spacing / Math.sqrt(3) : spacing / Math.sqrt(2);
        double first = shape == Shape.HEXAGON ? Math.PI / 6 : Math.PI / 4;
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = first + 2 * Math.PI * i / corners;
            double[] at = plane.toRegister(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            ring[i] = new Coordinate(at[0], at[1]);
        }
        ring[corners] = ring[0];
        return Geometries.factory().createPolygon(ring);
    }
}
