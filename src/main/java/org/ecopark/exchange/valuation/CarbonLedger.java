package org.ecopark.exchange.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecopark.exchange.valuation.Carbon.Counterfactual;
import org.ecopark.exchange.valuation.ValuationSettings.CarbonBaseline;
import org.ecopark.layers.Title;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.ImpactFactor;
import org.ecopark.materials.library.Outlet;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Emissions spared, from reporting factors. Factors of energy recovery and digestion hold only collection and transport,
 * so outlets of that kind are never compared with one another; what burning emits and what its energy replaces is not
 * counted, and where the material is not of plants, avoided landfill is then not told either.
 */
final class CarbonLedger {

    private static final Set<String> OF_PLANTS = Set.of("wood", "wood_panel", "organics", "paper_card");
    private static final Title BIOGENIC = new Title(
            "Biogenic CO2 is left out of the factors; methane of a landfill is in.",
            "계수에 생물기원 CO2는 제외되고 매립지 메탄은 포함됩니다.");
    static final Title NOTHING = new Title("Nothing is counted.", "집계된 항목이 없습니다.");
    static final Title PRODUCTION = new Title(
            "Making the material anew, cradle to gate, less making it from this, less the haul. What becomes of it otherwise is not counted.",
            "신규 생산(요람~출하)에서 이 자원으로의 생산과 운송을 뺀 값. 대안 처리의 배출은 제외.");
    private static final Title LANDFILL = new Title(
            "Collection and emissions of a landfill, less the haul, without what the receiver is known to landfill. What the receiver emits and replaces is not counted.",
            "매립의 수거·배출에서 운송을 뺀 값. 수요 측에서 다시 매립되는 것으로 알려진 몫은 제외. 수요 측의 배출과 대체 효과는 제외.");
    private static final Title BOTH = new Title(
            "Making the material anew less making it from this, and the landfill's emissions, less the haul.",
            "신규 생산에서 이 자원으로의 생산을 뺀 값과 매립 배출의 합에서 운송을 뺀 값.");

    private final List<ImpactFactor> factors;
    private final Outlets outlets;

    CarbonLedger(List<ImpactFactor> factors, Outlets outlets) {
        this.factors = factors;
        this.outlets = outlets;
    }

    /**
     * What an exchange spares.
     *
     * @param step of the waste hierarchy that the receiver stands for
     * @param stepKnown whether the step is that of this receiver and not the best one open to the material
     * @param alternative where the material would go; null when unknown
     * @param residue share of it that the receiver disposes of; null when none is known
     */
    Carbon of(
            MaterialClass material,
            String step,
            boolean stepKnown,
            @Nullable Outlet alternative,
            @Nullable Figure residue,
            CarbonBaseline baseline) {
        List<Reason> missing = new ArrayList<>();
        @Nullable
        Figure production = baseline == CarbonBaseline.LANDFILL ? null : production(material, step, stepKnown, missing);
        boolean landfillToo = baseline == CarbonBaseline.LANDFILL
                || baseline == CarbonBaseline.BOTH
                || (baseline == CarbonBaseline.AUTOMATIC && production == null);
        @Nullable Figure factor = landfillToo ? landfill(material, step, alternative, baseline, missing) : null;
        @Nullable Figure landfill = factor == null || residue == null ? factor : without(residue, factor);
        if (baseline == CarbonBaseline.BOTH && (production == null || landfill == null)) {
            return new Carbon(null, production, landfill, null, null, NOTHING, biogenic(material), true, missing);
        }
        return counted(material, production, landfill, residue == null ? null : factor, missing);
    }

    /** What stays behind at the receiver is landfilled there, and taken to be of the same material. */
    private static Figure without(Figure residue, Figure factor) {
        return Figure.computed(
                "landfill_avoided",
                factor.value() * (1 - residue.value()),
                factor.unit(),
                factor.name() + " * (1 - " + residue.name() + ")",
                List.of(factor, residue));
    }

    private Carbon counted(
            MaterialClass material,
            @Nullable Figure production,
            @Nullable Figure landfill,
            @Nullable Figure ofResidue,
            List<Reason> missing) {
        if (production == null && landfill == null) {
            return new Carbon(null, null, null, null, null, NOTHING, biogenic(material), true, missing);
        }
        Balance saved = new Balance("co2e_saved_before_transport", "kg_CO2e/t");
        Counterfactual counterfactual = Counterfactual.LANDFILL_AND_PRIMARY_PRODUCTION;
        Title boundary = BOTH;
        if (production != null) {
            saved.plus(production);
        }
        if (landfill != null) {
            saved.plus(landfill);
        }
        if (landfill == null) {
            counterfactual = Counterfactual.PRIMARY_PRODUCTION;
            boundary = PRODUCTION;
        } else if (production == null) {
            counterfactual = Counterfactual.LANDFILL;
            boundary = LANDFILL;
        }
        return new Carbon(
                counterfactual,
                production,
                landfill,
                ofResidue,
                saved.figure(),
                boundary,
                biogenic(material),
                true,
                missing);
    }

    private @Nullable Figure production(MaterialClass material, String step, boolean stepKnown, List<Reason> missing) {
        if ("recover_energy".equals(step) || "dispose".equals(step)) {
            return null;
        }
        @Nullable ImpactFactor primary = find(material, "primary").orElse(null);
        // Where the use is not known, the one that spares less is told.
        boolean reused = "reuse".equals(step) && stepKnown;
        String kind = reused ? "reuse" : "closed_loop";
        @Nullable ImpactFactor secondary = find(material, kind).orElse(null);
        if (primary == null || secondary == null) {
            missing.add(Gaps.noFactor(material, primary == null ? "primary" : kind));
            return null;
        }
        return new Balance("production_replaced", "kg_CO2e/t")
                .plus(figure(primary))
                .minus(figure(secondary))
                .figure();
    }

    private @Nullable Figure landfill(
            MaterialClass material,
            String step,
            @Nullable Outlet alternative,
            CarbonBaseline baseline,
            List<Reason> missing) {
        if ("recover_energy".equals(step) && !isOfPlants(material)) {
            missing.add(Gaps.burningUnknown());
            return null;
        }
        if (baseline == CarbonBaseline.AUTOMATIC && alternative != null && !"dispose".equals(alternative.step())) {
            missing.add(Gaps.notLandfilled(alternative.title()));
            return null;
        }
        if (baseline == CarbonBaseline.AUTOMATIC && alternative == null) {
            return null;
        }
        @Nullable ImpactFactor factor = find(material, "landfill").orElse(null);
        if (factor == null) {
            missing.add(Gaps.noFactor(material, "landfill"));
            return null;
        }
        return figure(factor);
    }

    /** The factor of the class, or of its family where it has none of its own. */
    private Optional<ImpactFactor> find(MaterialClass material, String kind) {
        for (@Nullable MaterialClass each = material; each != null; each = outlets.parent(each)) {
            String key = each.key();
            Optional<ImpactFactor> found = factors.stream()
                    .filter(factor -> factor.kind().equals(kind) && key.equals(factor.classKey()))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Figure figure(ImpactFactor factor) {
        String source = factor.material() + ", " + factor.region() + " " + factor.year() + ": "
                + (factor.origin().source() == null
                        ? "no source"
                        : factor.origin().source())
                + (factor.origin().url() == null ? "" : ", " + factor.origin().url());
        return Figure.given(
                factor.kind() + "_factor",
                factor.value(),
                "kg_CO2e/t",
                factor.origin().published() ? Provenance.PUBLISHED : Provenance.ASSUMED,
                source);
    }

    private boolean isOfPlants(MaterialClass material) {
        for (@Nullable MaterialClass each = material; each != null; each = outlets.parent(each)) {
            if (OF_PLANTS.contains(each.key())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Title biogenic(MaterialClass material) {
        return isOfPlants(material) ? BIOGENIC : null;
    }
}
