package org.ecopark.layers.shelf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A tile in the format of Mapbox Vector Tiles 2, one layer after the other; never changes. It has at most
 * {@link #MOST_BYTES} bytes before it is compressed.
 */
public final class VectorTile {

    /** What viewers handle smoothly. */
    public static final int MOST_BYTES = 500_000;

    private final byte[] bytes;
    private final Map<String, Integer> thinned;

    /**
     * A tile as it is sent.
     *
     * @param bytes which the caller no longer changes
     * @param thinned by layer, see {@link #thinned()}
     */
    public VectorTile(byte[] bytes, Map<String, Integer> thinned) {
        this.bytes = bytes;
        this.thinned = Collections.unmodifiableMap(new LinkedHashMap<>(thinned));
    }

    /** The tile; nothing when it shows no feature. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /**
     * Layers that hold less here than usual at this level, because the tile would have been too large: 1 is a little
     * less, 7 is least.
     */
    public Map<String, Integer> thinned() {
        return thinned;
    }
}
