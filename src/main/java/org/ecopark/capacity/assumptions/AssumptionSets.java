package org.ecopark.capacity.assumptions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecopark.formats.PackagedTable;
import org.ecopark.layers.Title;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The packaged sets of assumptions. Read once; a fault names file and line. */
@Component
public class AssumptionSets {

    private final List<AssumptionSet> sets;

    public AssumptionSets(PriceLevels levels) {
        List<Assumption> rows = PackagedTable.read("assumptions/assumptions.csv", Assumption::of);
        sets = PackagedTable.read(
                "assumptions/sets.csv",
                row -> new AssumptionSet(
                        row.text("key"),
                        new Title(row.text("title_en"), row.text("title_ko")),
                        row.text("country"),
                        new MoneyBasis(row.text("currency"), Integer.parseInt(row.text("year"))),
                        row.text("note"),
                        rows.stream()
                                .filter(each -> each.set().equals(row.text("key")))
                                .toList(),
                        cases(row.findText("cases")),
                        levels,
                        Map.of()));
    }

    private static Set<String> cases(@Nullable String places) {
        return places == null ? Set.of() : Set.of(places.split(" "));
    }

    public List<AssumptionSet> listSets() {
        return sets;
    }

    /** The set that tells the case of a place, named by source and id there with a colon between. */
    public Optional<AssumptionSet> findSetOfCase(String place) {
        return sets.stream().filter(set -> set.cases().contains(place)).findFirst();
    }

    public Optional<AssumptionSet> findSet(String key) {
        return sets.stream().filter(set -> set.key().equals(key)).findFirst();
    }
}
