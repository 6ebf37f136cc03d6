package org.ecopark.exchange.synergies.join;

import org.ecopark.geo.EarthPoints;

/**
 * Points by nearness: a balanced k-d tree over earth-centred coordinates. Being in space and not on a map it knows no
 * poles and no antimeridian. Its leaves hold up to {@value #LEAF} points; the points of any node lie next to each other in
 * the columns, in the tree's order.
 */
public final class PointTree {

    /** Enough for a loop over leaves to be worth its start, few enough for a park to have one of its own. */
    static final int LEAF = 16;

    private static final int SIDES = 6;

    final double[] x;
    final double[] y;
    final double[] z;

    /** Where each point stands among those given. */
    final int[] index;

    final EarthPoints points;

    /** Levels below the root. Node {@code i} has the children {@code 2i + 1} and {@code 2i + 2}. */
    private final int depth;

    /** Lowest x, y, z and highest x, y, z of each node. */
    private final double[] boxes;

    private PointTree(EarthPoints points, int[] members) {
        this.points = points;
        this.index = members.clone();
        int levels = 0;
        while ((long) LEAF << levels < members.length) {
            levels++;
        }
        this.depth = levels;
        this.boxes = new double[((2 << depth) - 1) * SIDES];
        split(0, 0);
        this.x = column(points.x());
        this.y = column(points.y());
        this.z = column(points.z());
    }

    /** A tree over some of the points. */
    public static PointTree of(EarthPoints points, int[] members) {
        return new PointTree(points, members);
    }

    int size() {
        return index.length;
    }

    int leaves() {
        return 1 << depth;
    }

    int leafNode(int leaf) {
        return leaves() - 1 + leaf;
    }

    boolean isLeaf(int node) {
        return node >= leaves() - 1;
    }

    /** Place of the first point of a node. */
    int first(int node) {
        int level = level(node);
        return bound(level, node + 1 - (1 << level));
    }

    /** Place behind the last point of a node. */
    int end(int node) {
        int level = level(node);
        return bound(level, node + 2 - (1 << level));
    }

    private static int level(int node) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(node + 1);
    }

    private int bound(int level, int number) {
        return (int) (((long) index.length * number) >> level);
    }

    /** Square of the least distance through the earth between points of the two nodes, or less. */
    double leastSquare(int node, PointTree other, int otherNode) {
        double sum = 0;
        for (int side = 0; side < 3; side++) {
            double gap = Math.max(
                    other.boxes[otherNode * SIDES + side] - boxes[node * SIDES + 3 + side],
                    boxes[node * SIDES + side] - other.boxes[otherNode * SIDES + 3 + side]);
            sum += gap > 0 ? gap * gap : 0;
        }
        return sum;
    }

    /** Square of the greatest distance through the earth between points of the two nodes, or more. */
    double greatestSquare(int node, PointTree other, int otherNode) {
        double sum = 0;
        for (int side = 0; side < 3; side++) {
            double span = Math.max(
                    other.boxes[otherNode * SIDES + 3 + side] - boxes[node * SIDES + side],
                    boxes[node * SIDES + 3 + side] - other.boxes[otherNode * SIDES + side]);
            sum += span * span;
        }
        return sum;
    }

    private void split(int node, int level) {
        int first = first(node);
        int end = end(node);
        double widest = -1;
        double[] along = points.x();
        for (int side = 0; side < 3; side++) {
            double[] column = side == 0 ? points.x() : side == 1 ? points.y() : points.z();
            double width = measure(column, first, end, node * SIDES + side);
            if (width > widest) {
                widest = width;
                along = column;
            }
        }
        if (level < depth) {
            select(along, first, end - 1, end(2 * node + 1));
            split(2 * node + 1, level + 1);
            split(2 * node + 2, level + 1);
        }
    }

    private double measure(double[] column, int first, int end, int box) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = first; i < end; i++) {
            low = Math.min(low, column[index[i]]);
            high = Math.max(high, column[index[i]]);
        }
        boxes[box] = low;
        boxes[box + 3] = high;
        return high - low;
    }

    /** Hoare's selection: afterwards what stands before {@code place} is no greater than what stands from it on. */
    private void select(double[] column, int from, int to, int place) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = column[index[(low + high) >>> 1]];
            int i = low;
            int j = high;
            while (i <= j) {
                while (column[index[i]] < pivot) {
                    i++;
                }
                while (column[index[j]] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swapped = index[i];
                    index[i++] = index[j];
                    index[j--] = swapped;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private double[] column(double[] of) {
        double[] column = new double[index.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = of[index[i]];
        }
        return column;
    }
}
