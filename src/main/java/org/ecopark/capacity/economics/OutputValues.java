package org.ecopark.capacity.economics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.materials.library.ProcessType.Output;
import org.ecopark.materials.library.ProcessType.Triple;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What the outputs of a tonne of feed bring and what the residues cost. An output of unknown share or price is left out
 * and named; where nothing is left that could be sold, the result is missing.
 */
final class OutputValues {

    private static final Set<String> RESIDUES = Set.of("bottom_ash", "treatment_minerals", "sorting_residues");
    private static final Set<String> OWN_TERM = Set.of("electricity", "biogas");

    private final ProcessType process;
    private final AssumptionSet set;
    private final boolean power;
    private final List<String> missing = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    OutputValues(ProcessType process, AssumptionSet set, boolean power) {
        this.process = process;
        this.set = set;
        this.power = power;
    }

    List<String> missing() {
        return missing;
    }

    List<String> leftOut() {
        return leftOut;
    }

    /** Value of the products of a tonne; null when the process lives of products and none can be valued. */
    @Nullable
    Figure products() {
        List<String> gaps = new ArrayList<>();
        List<Figure> parts = parts(false, gaps);
        if (parts.isEmpty() && !power) {
            missing.addAll(gaps.isEmpty() ? List.of("product:" + process.key()) : gaps);
            return null;
        }
        leftOut.addAll(gaps);
        return sum("product_value", parts);
    }

    /** Cost of disposing of the residues of a tonne, as far as known. */
    Figure residues() {
        List<String> gaps = new ArrayList<>();
        List<Figure> parts = parts(true, gaps);
        leftOut.addAll(gaps);
        return sum("residue_cost", parts);
    }

    private List<Figure> parts(boolean residues, List<String> gaps) {
        List<Figure> parts = new ArrayList<>();
        for (Output output : process.outputs()) {
            boolean wanted = RESIDUES.contains(output.classKey()) == residues
                    && !(power && OWN_TERM.contains(output.classKey()));
            if (wanted) {
                String key = residues ? "residue_cost" : "product_price";
                @Nullable Figure share = share(output);
                @Nullable Figure price = set.find(key, output.classKey());
                if (share == null) {
                    gaps.add("yield:" + process.key() + ":" + output.classKey());
                }
                if (price == null) {
                    gaps.add(key + ":" + output.classKey());
                }
                if (share != null && price != null) {
                    parts.add(part(output.classKey(), share, price));
                }
            }
        }
        return parts;
    }

    private Figure part(String material, Figure share, Figure price) {
        String unit = set.money().unitPer("t");
        double[] ends = {
            Terms.low(share) * Terms.low(price),
            Terms.low(share) * Terms.high(price),
            Terms.high(share) * Terms.low(price),
            Terms.high(share) * Terms.high(price)
        };
        return Figure.computed(
                        material,
                        share.value() * price.value(),
                        unit,
                        share.name() + " * " + price.name(),
                        List.of(share, price))
                .withRange(
                        Math.min(Math.min(ends[0], ends[1]), Math.min(ends[2], ends[3])),
                        Math.max(Math.max(ends[0], ends[1]), Math.max(ends[2], ends[3])));
    }

    /** Share of a tonne of feed; the middle of a range where only its ends are published. */
    private @Nullable Figure share(Output output) {
        @Nullable Figure edit = set.find("yield", process.key() + ":" + output.classKey());
        Triple share = output.share();
        @Nullable Double base = share.base();
        if (edit != null || (base == null && (share.low() == null || share.high() == null))) {
            return edit;
        }
        boolean middle = base == null;
        double value =
                base != null ? base : (Objects.requireNonNull(share.low()) + Objects.requireNonNull(share.high())) / 2;
        Provenance provenance =
                middle ? Provenance.ESTIMATED : output.published() ? Provenance.PUBLISHED : Provenance.ASSUMED;
        String source = output.source() == null ? "Process library" : output.source();
        return Figure.given("yield", value, "1", provenance, source + (middle ? ". Middle of its range" : ""))
                .withRange(share.low(), share.high());
    }

    private Figure sum(String name, List<Figure> parts) {
        String unit = set.money().unitPer("t");
        if (parts.isEmpty()) {
            return Figure.given(
                    name,
                    0,
                    unit,
                    Provenance.ASSUMED,
                    "Nothing of the kind is known of the process, so nothing is counted");
        }
        String formula = String.join(" + ", parts.stream().map(Figure::name).toList());
        return Figure.computed(name, parts.stream().mapToDouble(Figure::value).sum(), unit, formula, parts)
                .withRange(
                        parts.stream().mapToDouble(Terms::low).sum(),
                        parts.stream().mapToDouble(Terms::high).sum());
    }
}
