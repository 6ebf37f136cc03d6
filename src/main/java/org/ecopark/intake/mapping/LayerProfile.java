package org.ecopark.intake.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopark.formats.ReadOptions;
import org.ecopark.layers.Title;
import org.ecopark.layers.load.BroughtLayer;
import org.jspecify.annotations.Nullable;

/** The profile by which a file becomes a layer of its own: every column goes to the property made for it. */
public final class LayerProfile {

    private LayerProfile() {}

    /**
     * A profile.
     *
     * @param columns of the file, one for each property of the layer
     * @param x column of a pair of coordinates; null when places are WKT or geometries
     * @param crs that the importer demands; null to take the file's
     */
    public static Profile of(
            BroughtLayer layer,
            List<String> columns,
            @Nullable String x,
            @Nullable String y,
            @Nullable String wkt,
            ReadOptions options,
            @Nullable String crs,
            boolean latitudeFirst) {
        Map<String, ValueRule> rules = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            rules.put(BroughtLayer.column(i), ValueRule.of(Template.column(columns.get(i))));
        }
        Target target = new Target(
                layer.name(),
                List.of(),
                Template.column(RowValues.ROW),
                new Target.Place(x, y, wkt, false),
                false,
                rules);
        return new Profile(
                layer.name(),
                layer.title() == null ? new Title(layer.name(), layer.name()) : layer.title(),
                "",
                "",
                "",
                options,
                null,
                crs,
                latitudeFirst,
                Set.of(),
                null,
                Map.of(),
                List.of(),
                Template.of(layer.name()),
                new Profile.Recognition(List.of(), null),
                Map.of(),
                List.of(target),
                List.of());
    }
}
