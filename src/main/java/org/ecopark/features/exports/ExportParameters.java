package org.ecopark.features.exports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecopark.formats.writing.WritableFormat;
import org.ecopark.formats.writing.WriteOptions;
import org.ecopark.formats.writing.WriteOptions.Places;
import org.ecopark.web.Format;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;

/**
 * What a request for items says about a file.
 *
 * @param byteOrderMark of {@code csv-bom}
 * @param places of {@code csv-geometry}
 */
public record ExportParameters(WritableFormat format, boolean byteOrderMark, Places places) {

    /** Parameters that only tables of text know; with hyphens, which names of properties never have. */
    public static final List<String> OF_CSV = List.of("csv-bom", "csv-geometry");

    /** The format that the request asks for; empty when it asks for a page. */
    public static Optional<WritableFormat> find(@org.jspecify.annotations.Nullable String word) {
        return word == null ? Optional.empty() : WritableFormat.find(word.strip());
    }

    /**
     * Reads them when {@code f} names a file.
     *
     * @throws org.ecopark.web.ProblemException when something is said of a CSV that is none
     */
    public static Optional<ExportParameters> of(Parameters parameters) {
        if (!WritableFormat.CSV.key().equals(parameters.findText("f").orElse(""))) {
            OF_CSV.stream().filter(parameters.given()::containsKey).findFirst().ifPresent(name -> {
                throw Problem.badRequest("only_with_csv")
                        .with("parameter", name)
                        .exception();
            });
        }
        return find(parameters.findText("f").orElse(null))
                .map(format -> new ExportParameters(
                        format,
                        parameters.flag("csv-bom", false),
                        switch (parameters.choice("csv-geometry", List.of("wkt", "lonlat", "none"), "wkt")) {
                            case "lonlat" -> Places.LONLAT;
                            case "none" -> Places.NONE;
                            default -> Places.WKT;
                        }));
    }

    /** All words for {@code f} at items. */
    public static List<String> words() {
        List<String> words = new ArrayList<>(List.of(Format.JSON.word(), Format.HTML.word()));
        words.addAll(WritableFormat.keys());
        return words;
    }

    WriteOptions options(Path folder) {
        return new WriteOptions(folder, byteOrderMark, places);
    }
}
