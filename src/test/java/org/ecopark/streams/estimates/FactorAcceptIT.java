package org.ecopark.streams.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The factors against the file they were made from, in the folder given by {@code ecopark.accept.dir}; fails without it. */
@Tag("accept")
class FactorAcceptIT {

    private record Waste(double newest, double least, double most) {}

    @Test
    void everyFactorRestsOnThePublishedTonnes() throws IOException {
        String given = System.getProperty("ecopark.accept.dir");
        assertThat(given).as("-Decopark.accept.dir=DIR").isNotNull();
        Map<String, Map<Integer, Double>> published =
                read(Path.of(given, "scotland-waste-sites", "business-waste-by-sector.csv"));
        FactorTable table = new FactorTable();
        Map<String, String> sectors = new HashMap<>();
        table.sectors().forEach(group -> sectors.put(group.key(), String.valueOf(group.sourceSector())));
        for (WasteFactor factor : table.factors()) {
            String row = sectors.get(factor.sector()) + "|" + factor.sourceMaterial();
            Map<Integer, Double> years = Objects.requireNonNull(published.get(row), row);
            assertThat(years.keySet())
                    .as(row)
                    .containsExactlyInAnyOrder(2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018);
            Waste waste = new Waste(
                    Objects.requireNonNull(years.get(2018)),
                    years.values().stream().mapToDouble(each -> each).min().orElseThrow(),
                    years.values().stream().mapToDouble(each -> each).max().orElseThrow());
            assertThat(new Waste(factor.wasteT(), factor.wasteLowT(), factor.wasteHighT()))
                    .as(factor.key())
                    .isEqualTo(waste);
        }
    }

    private static Map<String, Map<Integer, Double>> read(Path file) throws IOException {
        Map<String, Map<Integer, Double>> published = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                published
                        .computeIfAbsent(
                                row.getField("business-sector") + "|" + row.getField("material"),
                                key -> new HashMap<>())
                        .put(Integer.valueOf(row.getField("year")), Double.valueOf(row.getField("tonnes")));
            }
        }
        return published;
    }
}
