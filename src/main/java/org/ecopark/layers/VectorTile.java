package org.ecopark.layers;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
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

    VectorTile(List<TilePart> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Map<String, Integer> steps = new LinkedHashMap<>();
        for (TilePart part : parts) {
            all.writeBytes(part.bytes());
            if (part.step() > 0) {
                steps.put(part.layer(), part.step());
            }
        }
        this.bytes = all.toByteArray();
        this.thinned = java.util.Collections.unmodifiableMap(steps);
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
