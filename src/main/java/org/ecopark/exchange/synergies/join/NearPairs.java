package org.ecopark.exchange.synergies.join;

import java.util.Arrays;
import org.ecopark.geo.Chords;

/**
 * The pairs of one leaf of the left tree with all of the right one. Right nodes are left out when they lie too far from the
 * leaf's box, taken whole when they lie near enough, and opened otherwise. What is taken is copied side by side, once for
 * all points of the leaf, so that the loops over it run through memory and are turned into vector instructions. Belongs
 * to one thread.
 */
final class NearPairs {

    private final PartnerSink sink;

    private Columns sure = new Columns(1024);
    private Columns open = new Columns(1024);
    private int[] found = new int[1024];
    private double[] rises = new double[1024];
    private double[] heights = new double[1024];
    private double[] squares = new double[1024];
    private double[] metres = new double[1024];

    NearPairs(PartnerSink sink) {
        this.sink = sink;
    }

    void of(Reach reach, int leaf) {
        PointTree left = reach.left();
        int node = left.leafNode(leaf);
        if (left.first(node) == left.end(node) || reach.right().size() == 0) {
            return;
        }
        sure.size = 0;
        open.size = 0;
        descend(reach, node, 0);
        if (sure.size + open.size == 0) {
            return;
        }
        ensure(sure.size + open.size);
        for (int place = left.first(node); place < left.end(node); place++) {
            int count = partners(reach, place);
            if (count > 0) {
                sink.take(left.index[place], found, metres, count);
            }
        }
    }

    private void descend(Reach reach, int leftNode, int rightNode) {
        PointTree left = reach.left();
        PointTree right = reach.right();
        if (left.leastSquare(leftNode, right, rightNode) > reach.beyond()) {
            return;
        }
        if (left.greatestSquare(leftNode, right, rightNode) <= reach.surely()) {
            sure.add(right, right.first(rightNode), right.end(rightNode));
        } else if (right.isLeaf(rightNode)) {
            open.add(right, right.first(rightNode), right.end(rightNode));
        } else {
            descend(reach, leftNode, 2 * rightNode + 1);
            descend(reach, leftNode, 2 * rightNode + 2);
        }
    }

    private int partners(Reach reach, int place) {
        double x = reach.left().x[place];
        double y = reach.left().y[place];
        double z = reach.left().z[place];
        int certain = sure.size;
        System.arraycopy(sure.index, 0, found, 0, certain);
        measure(sure, x, y, z, metres, certain);
        square(open, x, y, z, squares);
        int chosen = choose(reach, reach.left().index[place], certain);
        measure(z, certain, chosen);
        return certain + chosen;
    }

    /** Distances to all of a column. */
    private static void measure(Columns to, double x, double y, double z, double[] metres, int count) {
        double[] xs = to.x;
        double[] ys = to.y;
        double[] zs = to.z;
        for (int i = 0; i < count; i++) {
            double dx = xs[i] - x;
            double dy = ys[i] - y;
            double dz = zs[i] - z;
            metres[i] = Chords.metres(dx * dx + dy * dy + dz * dz, dz, zs[i] + z);
        }
    }

    private static void square(Columns to, double x, double y, double z, double[] squares) {
        double[] xs = to.x;
        double[] ys = to.y;
        double[] zs = to.z;
        int count = to.size;
        for (int i = 0; i < count; i++) {
            double dx = xs[i] - x;
            double dy = ys[i] - y;
            double dz = zs[i] - z;
            squares[i] = dx * dx + dy * dy + dz * dz;
        }
    }

    /** Moves those whose chord is short enough to the front, without a branch that could be guessed wrong. */
    private int choose(Reach reach, int leftPoint, int from) {
        double beyond = reach.beyond();
        double surely = reach.surely();
        int chosen = 0;
        int certain = 0;
        for (int i = 0; i < open.size; i++) {
            double square = squares[i];
            squares[chosen] = square;
            heights[chosen] = open.z[i];
            found[from + chosen] = open.index[i];
            chosen += square <= beyond ? 1 : 0;
            certain += square <= surely ? 1 : 0;
        }
        return certain == chosen ? chosen : settle(reach, leftPoint, from, chosen);
    }

    /** Keeps of those in the thin band between near and far what the exact geodesic says is near. */
    private int settle(Reach reach, int leftPoint, int from, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (squares[i] <= reach.surely() || reach.holds(leftPoint, found[from + i])) {
                squares[kept] = squares[i];
                heights[kept] = heights[i];
                found[from + kept] = found[from + i];
                kept++;
            }
        }
        return kept;
    }

    private void measure(double z, int from, int count) {
        double[] to = metres;
        double[] squared = squares;
        double[] height = heights;
        double[] rise = rises;
        for (int i = 0; i < count; i++) {
            rise[i] = Chords.metres(squared[i], height[i] - z, height[i] + z);
        }
        System.arraycopy(rise, 0, to, from, count);
    }

    private void ensure(int size) {
        if (found.length < size) {
            int more = Math.max(size, 2 * found.length);
            found = new int[more];
            rises = new double[more];
            heights = new double[more];
            squares = new double[more];
            metres = new double[more];
        }
    }

    /** Right points side by side. */
    private static final class Columns {

        private double[] x;
        private double[] y;
        private double[] z;
        private int[] index;
        private int size;

        Columns(int room) {
            x = new double[room];
            y = new double[room];
            z = new double[room];
            index = new int[room];
        }

        void add(PointTree tree, int first, int end) {
            int count = end - first;
            if (size + count > index.length) {
                int more = Math.max(size + count, 2 * index.length);
                x = Arrays.copyOf(x, more);
                y = Arrays.copyOf(y, more);
                z = Arrays.copyOf(z, more);
                index = Arrays.copyOf(index, more);
            }
            System.arraycopy(tree.x, first, x, size, count);
            System.arraycopy(tree.y, first, y, size, count);
            System.arraycopy(tree.z, first, z, size, count);
            System.arraycopy(tree.index, first, index, size, count);
            size += count;
        }
    }
}
