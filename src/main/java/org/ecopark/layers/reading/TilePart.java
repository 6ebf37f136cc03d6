package org.ecopark.layers.reading;

/** One layer of a tile as the database made it. */
final class TilePart {

    private final String layer;
    private final byte[] bytes;
    private final int step;
    private final boolean complete;

    /**
     * A part.
     *
     * @param step of thinning, 0 for what is usual at the level
     * @param complete whether all features that it should show are in it
     */
    TilePart(String layer, byte[] bytes, int step, boolean complete) {
        this.layer = layer;
        this.bytes = bytes;
        this.step = step;
        this.complete = complete;
    }

    String layer() {
        return layer;
    }

    /** Shared, not to be written to. */
    byte[] bytes() {
        return bytes;
    }

    int step() {
        return step;
    }

    boolean isComplete() {
        return complete;
    }
}
