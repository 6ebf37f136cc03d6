package org.ecopark.siting.runs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.assumptions.AssumptionSets;
import org.ecopark.exchange.valuation.ValuationSettings;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.Outlet;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MissingRateException;
import org.ecopark.measure.PriceLevels;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.ecopark.web.json.FigureJson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/outlet-prices}: what a holder pays for a tonne that no plant takes, as a beginning for what a unit left
 * unserved costs: landfill with its tax, by the set of assumptions. Told only where the class may go to that landfill and
 * the set knows the price.
 */
@RestController
class OutletPriceController {

    private static final String LANDFILL = "landfill";
    private static final String USUAL_COUNTRY = "GB";

    private final Materials materials;
    private final MaterialLibrary library;
    private final AssumptionSets sets;
    private final PriceLevels levels;

    OutletPriceController(Materials materials, MaterialLibrary library, AssumptionSets sets, PriceLevels levels) {
        this.materials = materials;
        this.library = library;
        this.sets = sets;
        this.levels = levels;
    }

    @GetMapping("/api/outlet-prices")
    Map<String, Object> price(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("class", "set", "country"));
        String key = parameters.findText("class").orElse("");
        MaterialClass material = materials
                .findClass(key)
                .orElseThrow(() -> Problem.badRequest("unknown_material_class")
                        .with("material_class", key)
                        .exception());
        String country = parameters.findText("country").orElse(USUAL_COUNTRY);
        @Nullable AssumptionSet set = set(parameters.findText("set").orElse(null), country);
        @Nullable Figure price = set == null ? null : price(material, set);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("material_class", material.key());
        told.put("outlet", LANDFILL);
        told.put("set", set == null ? null : set.key());
        told.put("price", FigureJson.of(price, true));
        return told;
    }

    private @Nullable AssumptionSet set(@Nullable String key, String country) {
        if (key == null) {
            return sets.listSets().stream()
                    .filter(set -> set.country().equals(country))
                    .max(Comparator.comparingInt(set -> set.money().priceYear()))
                    .orElse(null);
        }
        Optional<AssumptionSet> named = sets.findSet(key);
        return named.orElseThrow(() -> Problem.badRequest("not_a_choice")
                .with("parameter", "set")
                .with("given", key)
                .with(
                        "choices",
                        sets.listSets().stream().map(AssumptionSet::key).toList())
                .exception());
    }

    /** In the money in which a run of the set's country is told; null where it is not known. */
    private @Nullable Figure price(MaterialClass material, AssumptionSet set) {
        // Residues that nobody uses are landfilled as non-hazardous waste: fee and tax together.
        @Nullable Figure landfilled = set.find("residue_cost", "sorting_residues");
        if (landfilled == null || !mayBeLandfilled(material)) {
            return null;
        }
        try {
            return levels.convert(
                    landfilled, set.money(), ValuationSettings.usual().basisFor(set.country()), "t");
        } catch (MissingRateException e) {
            return null;
        }
    }

    private boolean mayBeLandfilled(MaterialClass material) {
        return library.listOutlets().stream()
                .filter(outlet -> outlet.key().equals(LANDFILL))
                .anyMatch(outlet -> isAmong(material, outlet));
    }

    private boolean isAmong(MaterialClass material, Outlet outlet) {
        boolean found = false;
        for (@Nullable MaterialClass each = material; each != null; each = parent(each)) {
            if (outlet.except().contains(each.key())) {
                return false;
            }
            found |= outlet.classes().contains(each.key());
        }
        return found;
    }

    private @Nullable MaterialClass parent(MaterialClass material) {
        return material.findParent().flatMap(materials::findClass).orElse(null);
    }
}
