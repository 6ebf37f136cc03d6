package org.ecopark.materials;

import java.util.List;
import java.util.Optional;
import org.ecopark.layers.Title;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Distance;
import org.jspecify.annotations.Nullable;

/**
 * A kind of material or energy as planners name it: what offers and needs are matched by.
 *
 * @param id as the database knows it
 * @param parent key of the family it belongs to; null at the top
 * @param unit in which yearly amounts of it are stated
 * @param storable whether what is left over in one month can serve another
 * @param reach how far it is usually carried, by road or pipe; always finite
 * @param reachBasis {@code road} or {@code pipe}
 * @param reachPublished whether the reach comes from a publication; otherwise it is assumed
 * @param bestUse highest step of the waste hierarchy normally open to it; null when unknown
 */
public record MaterialClass(
        int id,
        String key,
        @Nullable String parent,
        Title title,
        List<String> synonyms,
        AmountUnit unit,
        boolean storable,
        Distance reach,
        String reachBasis,
        boolean reachPublished,
        @Nullable String bestUse,
        String colour,
        String glyph) {

    public MaterialClass {
        synonyms = List.copyOf(synonyms);
    }

    public Optional<String> findParent() {
        return Optional.ofNullable(parent);
    }
}
