package org.ecopark.transport;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecopark.formats.PackagedTable;
import org.ecopark.formats.PackagedTable.Row;
import org.ecopark.layers.Title;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.ImpactFactor;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * The carriers of {@code gis-data/transport}: which there are, which carry a material class, and which is taken for it
 * when nobody chooses. Electricity, hydrogen, refinery gas and biogas have none: nothing is known of their lines.
 */
public final class Carriers {

    /** Taken for lorries when nobody chooses. */
    public static final String USUAL_LORRY = "artic_gt33";

    private static final Map<String, CarrierFigure> LADEN = Map.of(
            "average", CarrierFigure.EMISSIONS_AVERAGE_LADEN,
            "100", CarrierFigure.EMISSIONS_FULLY_LADEN,
            "50", CarrierFigure.EMISSIONS_HALF_LADEN);

    private final List<Carrier> carriers;

    private Carriers(List<Carrier> carriers) {
        this.carriers = carriers;
    }

    /** One line of {@code carrier-figures.csv}. */
    private record Line(
            String carrier,
            CarrierFigure figure,
            double base,
            @Nullable Double low,
            @Nullable Double high,
            String unit,
            Provenance provenance,
            String source) {

        static Line of(Row row) {
            String url = row.findText("url");
            return new Line(
                    row.text("carrier"),
                    CarrierFigure.find(row.text("figure"))
                            .orElseThrow(() -> new IllegalStateException("unknown figure " + row.findText("figure"))),
                    Double.parseDouble(row.text("base")),
                    row.findNumber("low"),
                    row.findNumber("high"),
                    row.text("unit"),
                    Provenance.find(row.text("status"))
                            .orElseThrow(() -> new IllegalStateException("unknown status " + row.findText("status"))),
                    url == null ? row.text("source") : row.text("source") + "; " + url);
        }

        /** Money is stated as {@code GBP/t} in the file and as {@code GBP_2024/t} in answers. */
        Figure toFigure(@Nullable MoneyBasis money) {
            String full = unit;
            if (money != null && unit.startsWith(money.currency() + "/")) {
                full = money.unitPer(unit.substring(money.currency().length() + 1));
            } else if (unit.matches("[A-Z]{3}/.+")) {
                throw new IllegalStateException(carrier + " has money in " + unit + " without that basis");
            }
            return Figure.given(figure.key(), base, full, provenance, source).withRange(low, high);
        }
    }

    /** Those that ship with the server, with the emission factors of the library. */
    public static Carriers packaged(MaterialLibrary library) {
        List<Line> lines = PackagedTable.read("transport/carrier-figures.csv", Line::of);
        List<Carrier> carriers =
                PackagedTable.read("transport/carriers.csv", row -> carrier(row, lines, library.listFactors()));
        List<String> keys = carriers.stream().map(Carrier::key).toList();
        lines.stream()
                .filter(line -> !keys.contains(line.carrier()))
                .findFirst()
                .ifPresent(line -> {
                    throw new IllegalStateException("carrier-figures.csv names an unknown carrier " + line.carrier());
                });
        return new Carriers(carriers);
    }

    private static Carrier carrier(Row row, List<Line> lines, List<ImpactFactor> factors) {
        String key = row.text("key");
        String currency = row.findText("currency");
        Integer year = row.findWhole("price_year");
        MoneyBasis money = currency == null || year == null ? null : new MoneyBasis(currency, year);
        Map<CarrierFigure, Figure> figures = new EnumMap<>(CarrierFigure.class);
        lines.stream()
                .filter(line -> line.carrier().equals(key))
                .forEach(line -> figures.put(line.figure(), line.toFigure(money)));
        String vehicle = row.findText("vehicle");
        factors.stream()
                .filter(factor -> vehicle != null && vehicle.equals(factor.vehicle()))
                .forEach(factor -> putEmissions(figures, factor));
        return new Carrier(
                key,
                Carrier.Mode.valueOf(row.text("mode").toUpperCase(Locale.ROOT)),
                new Title(row.text("title_en"), row.text("title_ko")),
                money,
                row.list("carries"),
                row.list("refuses"),
                row.list("usual_for"),
                figures);
    }

    private static void putEmissions(Map<CarrierFigure, Figure> figures, ImpactFactor factor) {
        CarrierFigure kind = factor.laden() == null ? null : LADEN.get(factor.laden());
        if (kind != null) {
            String source = factor.origin().source() + ". " + factor.boundary();
            figures.put(kind, Figure.given(kind.key(), factor.value(), "kg_CO2e/(t*km)", Provenance.PUBLISHED, source));
        }
    }

    public List<Carrier> list() {
        return carriers;
    }

    public Optional<Carrier> find(String key) {
        return carriers.stream().filter(carrier -> carrier.key().equals(key)).findFirst();
    }

    /**
     * The carrier of that key.
     *
     * @throws UnknownCarrierException when there is none
     */
    public Carrier carrier(String key) {
        return find(key)
                .orElseThrow(() -> new UnknownCarrierException(
                        key, carriers.stream().map(Carrier::key).toList()));
    }

    /** The carriers that can take a material class; empty where none is known. */
    public List<Carrier> fitting(MaterialClass materialClass) {
        return carriers.stream()
                .filter(carrier -> carrier.carries(materialClass.key(), materialClass.reachBasis()))
                .toList();
    }

    /** The carrier taken for a material class when nobody chooses; empty where none is known. */
    public Optional<Carrier> findUsual(MaterialClass materialClass) {
        return carriers.stream()
                .filter(carrier -> carrier.isUsualFor(materialClass.key(), materialClass.reachBasis()))
                .findFirst();
    }
}
