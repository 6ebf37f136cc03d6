package org.ecopark.materials.library;

import org.ecopark.formats.PackagedTable;
import org.ecopark.formats.PackagedTable.Row;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.measure.PriceLevels.Index;
import org.ecopark.measure.PriceLevels.Rate;
import org.ecopark.measure.Provenance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The packaged price indices and exchange rates, as the one way of this server to compare money. */
@Configuration(proxyBeanMethods = false)
class MoneyTables {

    @Bean
    PriceLevels priceLevels() {
        return read();
    }

    static PriceLevels read() {
        return new PriceLevels(
                PackagedTable.read(
                        "economy/price-index.csv",
                        row -> new Index(basis(row), number(row, "index"), provenance(row), source(row))),
                PackagedTable.read(
                        "economy/exchange-rates.csv",
                        row -> new Rate(basis(row), number(row, "per_usd"), provenance(row), source(row))));
    }

    private static MoneyBasis basis(Row row) {
        return new MoneyBasis(row.text("currency"), Integer.parseInt(row.text("year")));
    }

    private static double number(Row row, String column) {
        return Double.parseDouble(row.text(column));
    }

    private static Provenance provenance(Row row) {
        return Provenance.find(row.text("status")).orElseThrow();
    }

    private static String source(Row row) {
        return row.text("source") + ", " + row.text("url") + ", " + row.text("licence");
    }
}
