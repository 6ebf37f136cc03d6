package org.ecopark.formats;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One set of records in what was handed in: a file, a file of an archive, a layer or sheet of a file.
 *
 * @param name as its owner calls it, such as {@code lakes.shp} or {@code parks.gpkg}
 * @param layer of a file that may hold several; null where a file is one
 */
public record FileSource(
        Path file, String name, FileFormat format, @Nullable String layer) {

    /** What the records are called: their layer, else the file without its ending. */
    public String title() {
        if (layer != null) {
            return layer;
        }
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** How the source is named in messages. */
    public String words() {
        return layer == null ? name : name + ": " + layer;
    }
}
