package org.ecopark.exchange.valuation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecopark.formats.PackagedTable;
import org.ecopark.layers.Title;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.Origin;
import org.ecopark.materials.library.PhysicalTraits;
import org.ecopark.materials.library.Price;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Distance;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.measure.PriceLevels.Index;
import org.ecopark.measure.PriceLevels.Rate;
import org.ecopark.measure.Provenance;
import org.ecopark.transport.Carriers;
import org.jspecify.annotations.Nullable;

/** Packaged tables without a server. */
public final class Facts {

    public static final List<MaterialClass> CLASSES = PackagedTable.read("materials/classes.csv", Facts::materialClass);

    private Facts() {}

    private static MaterialClass materialClass(PackagedTable.Row row) {
        return new MaterialClass(
                0,
                row.text("key"),
                row.findText("parent"),
                new Title(row.text("title_en"), row.text("title_ko")),
                List.of(),
                AmountUnit.find(row.text("unit") + "_per_year").orElseThrow(),
                true,
                Distance.ofKilometres(Double.parseDouble(row.text("reach_km"))),
                row.text("reach_basis"),
                false,
                row.findText("best_use"),
                row.text("colour"),
                row.text("glyph"));
    }

    public static MaterialClass material(String key) {
        return CLASSES.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static PriceLevels levels() {
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

    public static Valuer packaged(MaterialLibrary library) {
        return with(library, library.listPrices(), levels());
    }

    static Valuer with(MaterialLibrary library, List<Price> prices, PriceLevels levels) {
        return new Valuer(
                CLASSES,
                library.listOutlets(),
                prices,
                library.listFactors(),
                library.listUseValues(),
                library.listProcesses(),
                levels);
    }

    public static Moves moves(MaterialLibrary library) {
        Map<String, PhysicalTraits> traits = new TreeMap<>();
        CLASSES.forEach(each -> library.findTraits(each.key()).ifPresent(known -> traits.put(each.key(), known)));
        return new Moves(Carriers.packaged(library), traits, levels());
    }

    static Price price(String key, @Nullable Double low, double base, @Nullable Double high) {
        int year = Integer.parseInt(key.substring(key.length() - 4));
        return new Price(
                key,
                null,
                "a test's own",
                low,
                base,
                high,
                "GBP",
                "per t",
                year,
                "GB",
                new Origin(null, null, null, false));
    }

    static Figure at(double km) {
        return Figure.given("distance", km, "km", Provenance.DECLARED, "test");
    }
}
