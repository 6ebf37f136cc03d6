package org.ecopark.maps.pictures;

import java.util.Optional;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.maps.MapsSettings;
import org.ecopark.maps.scene.Scene;
import org.ecopark.web.TimedReads;
import org.springframework.stereotype.Component;

/** Tells which points a picture shows as one. */
@Component
public class Heaps {

    /** From the middle, in pixels of 0.28 mm: as large as the largest sign for several, and a little more. */
    private static final double REACH = 17;

    private final LayerShelf shelf;
    private final TimedReads reads;
    private final MapsSettings settings;

    Heaps(LayerShelf shelf, TimedReads reads, MapsSettings settings) {
        this.shelf = shelf;
        this.reads = reads;
        this.settings = settings;
    }

    /** The points drawn as one at a pixel; empty where there are none, or the layer's points are drawn one by one. */
    public Optional<Heap> find(LayerOrder order, Scene scene, double column, double row) {
        LayerPicture picture = new LayerPicture(order, scene, shelf);
        return reads.within(settings.queryTimeout(), () -> picture.heap(column, row, REACH * scene.scale()));
    }
}
