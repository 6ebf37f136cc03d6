package org.ecopark.materials;

import java.util.List;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a code system.
 *
 * @param parent code of the entry above; null for chapters
 * @param level {@code chapter}, {@code subchapter} or {@code code}
 * @param hazardous null for chapters and sub-chapters
 * @param entryType absolute or mirror entry: AH, MH, AN, MN; null for chapters and sub-chapters
 * @param labelKoChecked whether the Korean label was reviewed; otherwise it is a draft
 */
public record WasteCode(
        CodeRef ref,
        @Nullable String parent,
        String level,
        @Nullable Boolean hazardous,
        @Nullable String entryType,
        Title label,
        List<String> synonyms,
        boolean labelKoChecked) {

    public WasteCode {
        synonyms = List.copyOf(synonyms);
    }
}
