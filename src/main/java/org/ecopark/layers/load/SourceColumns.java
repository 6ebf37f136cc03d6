package org.ecopark.layers.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.Title;
import org.ecopark.measure.Provenance;

/**
 * The columns that every register row has beside its own: names, country, and where the row comes from. A room lists
 * its own columns and adds these, so that names and meanings are the same in the whole register.
 */
public final class SourceColumns {

    private static final List<LayerProperty> PROPERTIES = List.of(
            new LayerProperty("provenance", Type.TEXT, new Title("Provenance", "출처 구분"), null),
            new LayerProperty("source", Type.TEXT, new Title("Data set", "자료"), null),
            new LayerProperty("source_id", Type.TEXT, new Title("Id in the data set", "자료 내 ID"), null),
            new LayerProperty("source_url", Type.TEXT, new Title("Source address", "출처 주소"), null),
            new LayerProperty("source_note", Type.TEXT, new Title("Source note", "출처 설명"), null),
            new LayerProperty("source_year", Type.INTEGER, new Title("Year of the source", "출처 연도"), null),
            new LayerProperty("licence", Type.TEXT, new Title("Licence", "이용 허락"), null),
            new LayerProperty("updated_at", Type.TIMESTAMP, new Title("Changed here", "수정 시각"), null));

    private static final List<LoadColumn> LOAD = List.of(
            LoadColumn.optional("provenance", Type.TEXT),
            LoadColumn.optional("source_url", Type.TEXT),
            LoadColumn.optional("source_note", Type.TEXT),
            LoadColumn.optional("source_year", Type.INTEGER),
            LoadColumn.optional("licence", Type.TEXT));

    private SourceColumns() {}

    /** The room's own properties followed by the common ones. */
    public static List<LayerProperty> after(List<LayerProperty> own) {
        List<LayerProperty> all = new ArrayList<>(own);
        all.addAll(PROPERTIES);
        return List.copyOf(all);
    }

    /** The room's own load columns followed by the common ones. */
    public static List<LoadColumn> loadAfter(List<LoadColumn> own) {
        List<LoadColumn> all = new ArrayList<>(own);
        all.addAll(LOAD);
        return List.copyOf(all);
    }

    /** Whether the common values of a row are sound; reports what is not. */
    public static boolean check(LoadRow row, Consumer<LoadIssue> issues) {
        String provenance = row.text("provenance");
        if (provenance != null && Provenance.find(provenance).isEmpty()) {
            issues.accept(LoadIssue.error(
                    row,
                    "provenance",
                    "unknown_provenance",
                    "'" + provenance + "' is no provenance; write declared, published, estimated or assumed"));
            return false;
        }
        return true;
    }
}
