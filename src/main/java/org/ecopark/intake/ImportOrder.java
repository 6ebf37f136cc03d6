package org.ecopark.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be imported.
 *
 * @param files in any order; those of a profile that comes after another are loaded after it
 * @param profile name of a known profile; null to find it by the looks of each file
 * @param profileText a profile of the importer's own, as YAML; null when a known one is used
 * @param strict whether nothing of a file is loaded when a row of it has an error
 * @param prune whether rows of the same source that the file no longer has are removed
 * @param parameters of the profile
 */
record ImportOrder(
        List<Upload> files,
        @Nullable String profile,
        @Nullable String profileText,
        boolean strict,
        boolean prune,
        Map<String, String> parameters,
        Asker asker) {

    ImportOrder {
        files = List.copyOf(files);
        parameters = Map.copyOf(parameters);
    }

    /**
     * A file that was handed in. It is deleted when its import has ended.
     *
     * @param name as its owner calls it
     */
    record Upload(Path file, String name, long bytes) {}
}
