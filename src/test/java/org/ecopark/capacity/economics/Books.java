package org.ecopark.capacity.economics;

import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.assumptions.AssumptionSets;
import org.ecopark.formats.PackagedTable;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.measure.PriceLevels.Index;
import org.ecopark.measure.PriceLevels.Rate;
import org.ecopark.measure.Provenance;

/** Packaged tables without a server. */
public final class Books {

    private Books() {}

    public static AssumptionSet set(String key) {
        return new AssumptionSets(levels()).findSet(key).orElseThrow();
    }

    public static ProcessType process(String key) {
        return new MaterialLibrary()
                .listProcesses().stream()
                        .filter(process -> process.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }

    public static PriceLevels levels() {
        return new PriceLevels(
                PackagedTable.read(
                        "economy/price-index.csv",
                        row -> new Index(basis(row), number(row, "index"), Provenance.PUBLISHED, "test")),
                PackagedTable.read(
                        "economy/exchange-rates.csv",
                        row -> new Rate(basis(row), number(row, "per_usd"), Provenance.PUBLISHED, "test")));
    }

    private static MoneyBasis basis(PackagedTable.Row row) {
        return new MoneyBasis(row.text("currency"), Integer.parseInt(row.text("year")));
    }

    private static double number(PackagedTable.Row row, String column) {
        return Double.parseDouble(row.text(column));
    }
}
