package org.ecopark.layers.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;

/**
 * Which properties a feature has in a vector tile, by the level of the tile. From level 14 on all; from 10 on those by
 * which features are drawn, filtered and told apart, without texts on sources; below, numbers, truths and short names
 * only. A request may choose others.
 *
 * <p>In tiles everything is flat: lists are texts joined by semicolons, structures are JSON text, times are ISO 8601.
 */
public final class TileProperties {

    /** From this level on tiles show features one by one; below, they are gathered. */
    public static final int SINGLE_FROM = 10;

    /** How many features one of a gathering tile stands for. */
    public static final String COUNT = "feature_count";

    /** Before the name of a property: its sum over the features that one stands for. */
    public static final String SUM = "sum_";

    /** Before the name of a property: for how many of these features it is known. */
    public static final String KNOWN = "known_";

    private static final int ALL_FROM = 14;

    private static final Set<String> LONG = Set.of(
            "source", "source_id", "source_url", "source_note", "source_year", "licence", "updated_at", "address");

    private static final Set<String> NAMES = Set.of(
            "name",
            "name_en",
            "name_ko",
            "kind",
            "status",
            "provenance",
            "material_class",
            "sector_code",
            "amount_unit");

    /** Units of amounts that add up over places. */
    private static final Set<String> ADDITIVE =
            Set.of("t/yr", "t", "t/d", "m3/d", "m3/yr", "MW", "MWh/yr", "ha", "t CO2e/yr", "tCO2e/yr");

    private TileProperties() {}

    /** The properties of a feature at a level, in the order of the schema. */
    public static List<LayerProperty> at(Layer layer, int z, @Nullable List<String> chosen) {
        return layer.schema().properties().stream()
                .filter(property -> chosen == null ? isUsual(property, z) : chosen.contains(property.name()))
                .toList();
    }

    private static boolean isUsual(LayerProperty property, int z) {
        if (z >= ALL_FROM) {
            return true;
        }
        return switch (property.type()) {
            case INTEGER, DECIMAL, BOOLEAN -> !LONG.contains(property.name());
            case TEXT -> z >= SINGLE_FROM ? !LONG.contains(property.name()) : NAMES.contains(property.name());
            case DATE -> z >= SINGLE_FROM;
            case TIMESTAMP, TEXT_LIST, DECIMAL_LIST, JSON -> false;
        };
    }

    /** Of these properties, the ones that are summed where one feature stands for several. */
    public static List<LayerProperty> summed(List<LayerProperty> shown) {
        return shown.stream()
                .filter(property -> property.type() == Type.DECIMAL
                        && property.unit() != null
                        && ADDITIVE.contains(property.unit()))
                .toList();
    }

    /** All that a feature of the layer can have in a tile, by name: its title and unit in English. */
    public static Map<String, LayerProperty> fields(Layer layer) {
        Map<String, LayerProperty> fields = new java.util.LinkedHashMap<>();
        layer.schema().properties().forEach(property -> fields.put(property.name(), property));
        fields.put(
                COUNT,
                LayerProperty.of(COUNT, Type.INTEGER, "Features that this one stands for", "이 피처가 대표하는 피처 수", null));
        for (LayerProperty property : summed(layer.schema().properties())) {
            Title title = property.title();
            List<LayerProperty> more = new ArrayList<>();
            more.add(LayerProperty.of(
                    SUM + property.name(), Type.DECIMAL, "Sum: " + title.en(), "합계: " + title.ko(), property.unit()));
            more.add(LayerProperty.of(
                    KNOWN + property.name(),
                    Type.INTEGER,
                    "Features for which it is known: " + title.en(),
                    "값을 아는 피처 수: " + title.ko(),
                    null));
            more.forEach(one -> fields.put(one.name(), one));
        }
        return fields;
    }
}
