package org.ecopark.layers.reading;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.TileQuery;
import org.ecopark.layers.shelf.VectorTile;
import org.springframework.stereotype.Component;

/** Puts tiles together from their layers and keeps them small. */
@Component
class Tiling {

    private final TileRepository repository;

    Tiling(TileRepository repository) {
        this.repository = repository;
    }

    /** The tile of all these layers, thinned where it is largest until it is small enough. */
    VectorTile tile(List<Layer> layers, List<TileQuery> queries) {
        List<TilePart> parts = repository.parts(layers, queries);
        for (int i = toThin(parts); i >= 0; i = toThin(parts)) {
            parts.set(
                    i,
                    repository.part(layers.get(i), queries.get(i), parts.get(i).step() + 1));
        }
        return together(parts);
    }

    private static VectorTile together(List<TilePart> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Map<String, Integer> thinned = new LinkedHashMap<>();
        for (TilePart part : parts) {
            all.writeBytes(part.bytes());
            if (part.step() > 0) {
                thinned.put(part.layer(), part.step());
            }
        }
        return new VectorTile(all.toByteArray(), thinned);
    }

    /** The part that has to hold less; -1 when all is well. */
    private static int toThin(List<TilePart> parts) {
        int largest = -1;
        long all = 0;
        for (int i = 0; i < parts.size(); i++) {
            TilePart part = parts.get(i);
            if (!part.isComplete()) {
                return i;
            }
            all += part.bytes().length;
            boolean larger =
                    largest < 0 || part.bytes().length > parts.get(largest).bytes().length;
            largest = part.step() < TileRepository.LAST_STEP && larger ? i : largest;
        }
        return all > VectorTile.MOST_BYTES ? largest : -1;
    }
}
