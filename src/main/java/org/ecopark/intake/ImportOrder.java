package org.ecopark.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.formats.FileContents;
import org.ecopark.formats.FileSource;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be imported.
 *
 * @param files in any order; those of a profile that comes after another are loaded after it
 * @param profile name of a known profile; null to find it by the looks of each file
 * @param profileText a profile of the importer's own, as YAML; null when a known one is used
 * @param strict whether nothing of a file is loaded when a row of it has an error
 * @param prune whether rows of the same source that the file no longer has are removed
 * @param dryRun whether everything is done and then taken back, to see what would become of it
 * @param parameters of the profile, or of the reading of files that become layers
 * @param layer the layer that the files are to become; null when they go into the register
 */
record ImportOrder(
        List<Upload> files,
        @Nullable String profile,
        @Nullable String profileText,
        boolean strict,
        boolean prune,
        boolean dryRun,
        Map<String, String> parameters,
        @Nullable LayerOrder layer,
        Asker asker) {

    ImportOrder {
        files = List.copyOf(files);
        parameters = Map.copyOf(parameters);
    }

    /**
     * A file that was handed in. It is deleted when its import has ended.
     *
     * @param name as its owner calls it
     * @param folder made for it and what belongs to it; null when it came alone
     */
    record Upload(
            Path file, String name, long bytes, @Nullable Path folder) {

        /** Where it is unpacked when it is an archive. */
        Path unpacked() {
            return file.resolveSibling(file.getFileName() + ".d");
        }

        void delete() throws IOException {
            Files.deleteIfExists(file);
            FileContents.clear(unpacked());
            if (folder != null) {
                FileContents.clear(folder);
            }
        }
    }

    /**
     * A layer of one's own. Of several sets of records in the files each becomes one, called by this name and its own.
     *
     * @param title null to keep the one there is
     */
    record LayerOrder(String name, @Nullable String title) {

        private static final String SEPARATORS = ":._-";
        private static final int LONGEST = 100;

        /** The name of the layer that a set of records becomes. */
        String nameOf(FileSource source, boolean alone) {
            boolean open = SEPARATORS.indexOf(name.charAt(name.length() - 1)) >= 0;
            if (alone && !open) {
                return name;
            }
            String own = source.title().replaceAll("[^A-Za-z0-9_.:-]+", "_");
            String whole = name + (open ? "" : "_") + own;
            return whole.substring(0, Math.min(LONGEST, whole.length()));
        }

        /** The title of that layer; null to keep the one there is. */
        @Nullable
        Title titleOf(FileSource source, boolean alone) {
            if (title == null) {
                return alone ? null : new Title(source.title(), source.title());
            }
            String text = alone ? title : title + ": " + source.title();
            return new Title(text, text);
        }
    }
}
