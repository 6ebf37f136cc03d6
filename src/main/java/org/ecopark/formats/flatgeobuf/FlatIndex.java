package org.ecopark.formats.flatgeobuf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.wololo.flatgeobuf.NodeItem;
import org.wololo.flatgeobuf.PackedRTree;

/**
 * The packed R-tree of FlatGeobuf over boxes in the order of a Hilbert curve: the root first, the leaves last, each node
 * with the box of its children and the number of its first one, each leaf with the place of its feature. The library
 * that reads the format keeps an object a node; this one keeps 52 bytes a feature.
 */
final class FlatIndex {

    static final int NODE_SIZE = 16;

    private static final int NODE_BYTES = 40;
    private static final int HILBERT_MAX = (1 << 16) - 1;

    private double[] boxes = new double[4 * 1024];
    private long[] offsets = new long[1024];
    private int[] lengths = new int[1024];
    private int[] order = new int[0];
    private final Envelope whole = new Envelope();
    private int count;
    private long end;
    private boolean placeless;

    /** The next feature; without a box when it has no place. */
    void add(@Nullable Envelope box, int length) {
        if (count == offsets.length) {
            int room = Math.addExact(count, count / 2);
            boxes = Arrays.copyOf(boxes, Math.multiplyExact(4, room));
            offsets = Arrays.copyOf(offsets, room);
            lengths = Arrays.copyOf(lengths, room);
        }
        if (box == null) {
            placeless = true;
        } else {
            boxes[4 * count] = box.getMinX();
            boxes[4 * count + 1] = box.getMinY();
            boxes[4 * count + 2] = box.getMaxX();
            boxes[4 * count + 3] = box.getMaxY();
            whole.expandToInclude(box);
        }
        offsets[count] = end;
        lengths[count] = length;
        end += length;
        count++;
    }

    int count() {
        return count;
    }

    /** Whether there is something to index, and everything has a place. */
    boolean isWhole() {
        return count > 0 && !placeless;
    }

    @Nullable
    Envelope box() {
        return whole.isNull() ? null : whole;
    }

    /** Bytes of the i-th feature of the file, once the index is written. */
    int length(int i) {
        return lengths[order[i]];
    }

    /** Where the i-th feature of the file was put when it came. */
    long offset(int i) {
        return offsets[order[i]];
    }

    void write(OutputStream out) throws IOException {
        sort();
        List<double[]> levels = levels();
        int first = 0;
        ByteBuffer node = ByteBuffer.allocate(NODE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int level = levels.size() - 1; level >= 0; level--) {
            double[] nodes = levels.get(level);
            first += nodes.length / 4;
            for (int i = 0; i < nodes.length / 4; i++) {
                put(nodes, 4 * i, (long) first + (long) i * NODE_SIZE, node, out);
            }
        }
        long place = 0;
        for (int leaf = 0; leaf < count; leaf++) {
            put(boxes, 4 * order[leaf], place, node, out);
            place += length(leaf);
        }
    }

    private static void put(double[] boxes, int at, long offset, ByteBuffer node, OutputStream out) throws IOException {
        node.clear();
        for (int i = 0; i < 4; i++) {
            node.putDouble(boxes[at + i]);
        }
        node.putLong(offset);
        out.write(node.array(), node.arrayOffset(), NODE_BYTES);
    }

    private void sort() {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            NodeItem box = new NodeItem(boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3]);
            long place = PackedRTree.hibert(
                    box, HILBERT_MAX, whole.getMinX(), whole.getMinY(), whole.getWidth(), whole.getHeight());
            keys[i] = (place << 32) | i;
        }
        Arrays.sort(keys);
        order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) keys[i];
        }
    }

    /** The boxes of the nodes above the leaves, level by level up to the root, of which there always is one. */
    private List<double[]> levels() {
        List<double[]> levels = new ArrayList<>();
        int below = count;
        do {
            double[] children = levels.isEmpty() ? boxes : levels.get(levels.size() - 1);
            boolean leaves = levels.isEmpty();
            int size = (below + NODE_SIZE - 1) / NODE_SIZE;
            double[] nodes = new double[4 * size];
            for (int i = 0; i < below; i++) {
                widen(nodes, i / NODE_SIZE, i % NODE_SIZE == 0, children, leaves ? order[i] : i);
            }
            levels.add(nodes);
            below = size;
        } while (below > 1);
        return levels;
    }

    private static void widen(double[] nodes, int node, boolean first, double[] boxes, int box) {
        if (first) {
            System.arraycopy(boxes, 4 * box, nodes, 4 * node, 4);
            return;
        }
        nodes[4 * node] = Math.min(nodes[4 * node], boxes[4 * box]);
        nodes[4 * node + 1] = Math.min(nodes[4 * node + 1], boxes[4 * box + 1]);
        nodes[4 * node + 2] = Math.max(nodes[4 * node + 2], boxes[4 * box + 2]);
        nodes[4 * node + 3] = Math.max(nodes[4 * node + 3], boxes[4 * box + 3]);
    }
}
