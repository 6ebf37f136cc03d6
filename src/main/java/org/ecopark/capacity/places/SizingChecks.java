package org.ecopark.capacity.places;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecopark.capacity.assumptions.Assumption;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.assumptions.AssumptionSets;
import org.ecopark.capacity.assumptions.Bounds;
import org.ecopark.capacity.economics.Term;
import org.ecopark.capacity.site.PermitClasses;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.AmountUnit;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses orders that name what there is not. */
@Component
public class SizingChecks {

    private final Materials materials;
    private final MaterialLibrary library;
    private final AssumptionSets sets;
    private final PermitClasses permits;

    SizingChecks(Materials materials, MaterialLibrary library, AssumptionSets sets, PermitClasses permits) {
        this.materials = materials;
        this.library = library;
        this.sets = sets;
        this.permits = permits;
    }

    /**
     * Looks at class, process, set and edits.
     *
     * @throws org.ecopark.web.ProblemException when one is unknown
     */
    public SizingOrder require(SizingOrder order) {
        Optional<MaterialClass> material = materials.findClass(order.materialClass());
        if (material.isEmpty()) {
            throw Problem.badRequest("unknown_material_class")
                    .with("material_class", order.materialClass())
                    .exception();
        }
        if (material.get().unit() != AmountUnit.T_PER_YEAR) {
            throw Problem.badRequest("not_in_tonnes")
                    .with("material_class", order.materialClass())
                    .exception();
        }
        List<String> processes =
                library.listProcesses().stream().map(ProcessType::key).sorted().toList();
        if (order.process() != null && !processes.contains(order.process())) {
            throw choice("process", order.process(), processes);
        }
        List<String> keys = sets.listSets().stream().map(AssumptionSet::key).toList();
        if (order.reckoned().set() != null && !keys.contains(order.reckoned().set())) {
            throw choice("set", order.reckoned().set(), keys);
        }
        order.reckoned().edits().keySet().forEach(this::requireKnown);
        order.reckoned().edits().forEach(SizingChecks::requireAllowed);
        @Nullable Set<String> classes = order.site().permitClasses();
        for (String each : classes == null ? Set.<String>of() : classes) {
            if (!permits.keys().contains(each)) {
                throw choice("permit_classes", each, permits.keys());
            }
        }
        return order;
    }

    private void requireKnown(String edit) {
        TreeSet<String> known = new TreeSet<>();
        sets.listSets().forEach(set -> set.rows().stream().map(Assumption::key).forEach(known::add));
        for (Term term : Term.values()) {
            known.add(term.key());
        }
        known.add("efficiency");
        known.add("yield");
        known.add("product_price");
        String key = edit.split(":", -1)[0];
        if (!known.contains(key)) {
            throw choice("assume", edit, List.copyOf(known));
        }
    }

    private static void requireAllowed(String edit, double value) {
        Bounds.of(edit).filter(bounds -> !bounds.allow(value)).ifPresent(bounds -> {
            throw Problem.badRequest("assumption_out_of_range")
                    .with("assumption", edit)
                    .with("given", value)
                    .with("least", bounds.least())
                    .with("most", bounds.most())
                    .exception();
        });
    }

    private static ProblemException choice(String parameter, String given, List<String> choices) {
        return Problem.badRequest("not_a_choice")
                .with("parameter", parameter)
                .with("given", given)
                .with("choices", choices)
                .exception();
    }
}
