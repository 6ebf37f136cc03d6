package org.ecopark.transport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.PhysicalTraits;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Provenance;
import org.ecopark.transport.HeatFit.Temperatures;
import org.ecopark.web.Languages;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/transport}: carriers, and what one trip takes. */
@RestController
class TransportController {

    private static final String CALLER = "stated by the caller";
    private static final String CLASS_PARAMETER = "material_class";
    private static final String NEED_PARAMETER = "need_class";
    private static final Set<String> OF_TRIP = Set.of(
            "from",
            "to",
            "country",
            "carrier",
            CLASS_PARAMETER,
            NEED_PARAMETER,
            "pinch_k",
            "bulk_density_t_per_m3",
            "amount_per_year",
            "laden",
            "lang");

    private final TravelCosts travel;
    private final Carriers carriers;
    private final Materials materials;
    private final MaterialLibrary library;

    TransportController(TravelCosts travel, Carriers carriers, Materials materials, MaterialLibrary library) {
        this.travel = travel;
        this.carriers = carriers;
        this.materials = materials;
        this.library = library;
    }

    @GetMapping("/api/transport/carriers")
    Map<String, Object> carriers(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, Set.of(CLASS_PARAMETER));
        List<Carrier> listed = materialClass(parameters, CLASS_PARAMETER)
                .map(carriers::fitting)
                .orElseGet(carriers::list);
        return Map.of("carriers", listed.stream().map(TransportJson::carrier).toList());
    }

    @GetMapping("/api/transport/trip")
    Map<String, Object> trip(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, OF_TRIP);
        @Nullable String country = PlaceParameter.country(parameters);
        Trip trip = travel.trip(
                PlaceParameter.read(parameters, "from", country), PlaceParameter.read(parameters, "to", country));
        Optional<MaterialClass> material = materialClass(parameters, CLASS_PARAMETER);
        Optional<Carrier> carrier = carrier(parameters, material);
        Map<String, Object> json = new LinkedHashMap<>(TransportJson.trip(trip));
        json.put(CLASS_PARAMETER, material.map(MaterialClass::key).orElse(null));
        json.put(
                "haul",
                carrier.map(known -> Haulage.move(trip, known, load(parameters, material)))
                        .map(haul -> TransportJson.haul(haul, Languages.of(request)))
                        .orElse(null));
        json.put("heat_fit", heatFit(parameters, material));
        return json;
    }

    private Optional<MaterialClass> materialClass(Parameters parameters, String name) {
        return parameters
                .findText(name)
                .map(key -> materials
                        .findClass(key)
                        .orElseThrow(() -> Problem.badRequest("unknown_material_class")
                                .with(CLASS_PARAMETER, key)
                                .exception()));
    }

    /** The carrier asked for, else the usual one of the class; none where none is known. */
    private Optional<Carrier> carrier(Parameters parameters, Optional<MaterialClass> material) {
        Optional<String> asked = parameters.findText("carrier");
        if (asked.isEmpty()) {
            return material.isPresent() ? carriers.findUsual(material.get()) : carriers.find(Carriers.USUAL_LORRY);
        }
        Carrier carrier = carriers.carrier(asked.get());
        if (material.filter(known -> !carriers.fitting(known).contains(carrier)).isPresent()) {
            throw Problem.badRequest("carrier_does_not_fit")
                    .with("carrier", carrier.key())
                    .with(CLASS_PARAMETER, material.get().key())
                    .with(
                            "carriers",
                            carriers.fitting(material.get()).stream()
                                    .map(Carrier::key)
                                    .toList())
                    .exception();
        }
        return Optional.of(carrier);
    }

    private Load load(Parameters parameters, Optional<MaterialClass> material) {
        Load load = Load.of(material.map(MaterialClass::unit).orElse(AmountUnit.T_PER_YEAR));
        Optional<Double> density = parameters.findNumber("bulk_density_t_per_m3", 0.001, 25);
        @Nullable
        PhysicalTraits traits =
                material.flatMap(known -> library.findTraits(known.key())).orElse(null);
        if (density.isPresent()) {
            load = load.withBulkDensity(density.get(), Provenance.DECLARED, CALLER);
        } else if (traits != null && traits.bulkDensity() != null && traits.bulkDensitySource() != null) {
            load = load.withBulkDensity(traits.bulkDensity(), Provenance.ASSUMED, traits.bulkDensitySource());
        }
        Optional<Double> amount = parameters.findNumber("amount_per_year", 0, 1e12);
        if (amount.isPresent()) {
            load = load.withAmount(amount.get(), Provenance.DECLARED, CALLER);
        }
        return "full_out".equals(parameters.choice("laden", List.of("average", "full_out"), "average"))
                ? load.withLaden(Load.Laden.FULL_OUT)
                : load;
    }

    private @Nullable Map<String, Object> heatFit(Parameters parameters, Optional<MaterialClass> material) {
        Optional<Double> pinch = parameters.findNumber("pinch_k", 0, 500);
        Optional<MaterialClass> need = materialClass(parameters, NEED_PARAMETER);
        if (need.isEmpty() || material.isEmpty()) {
            return null;
        }
        double pinchK = pinch.orElse(HeatFit.USUAL_PINCH_K);
        HeatFit fit = HeatFit.judge(temperatures(material.get()), temperatures(need.get()), pinchK);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(NEED_PARAMETER, need.get().key());
        json.put("verdict", fit.name().toLowerCase(Locale.ROOT));
        json.put("pinch_k", pinchK);
        json.put("pinch_provenance", (pinch.isPresent() ? Provenance.DECLARED : Provenance.ASSUMED).key());
        return json;
    }

    private Temperatures temperatures(MaterialClass materialClass) {
        return library.findTraits(materialClass.key())
                .map(traits -> new Temperatures(traits.lowestTemperature(), traits.highestTemperature()))
                .orElse(new Temperatures(null, null));
    }
}
