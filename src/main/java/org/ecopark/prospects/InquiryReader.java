package org.ecopark.prospects;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopark.capacity.assumptions.Assumption;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.assumptions.AssumptionSets;
import org.ecopark.capacity.assumptions.Bounds;
import org.ecopark.capacity.competition.Competition.Rule;
import org.ecopark.capacity.competition.CompetitionTerms;
import org.ecopark.capacity.economics.Term;
import org.ecopark.capacity.supply.Arisings;
import org.ecopark.capacity.supply.Question;
import org.ecopark.capacity.supply.Reach;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.ecopark.prospects.point.Inquiry;
import org.ecopark.prospects.point.Prospector;
import org.ecopark.transport.Place;
import org.ecopark.transport.PlaceParameter;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is asked of a point, with all complaints. */
@Component
class InquiryReader {

    static final Set<String> PARAMETERS = Set.of(
            "lon",
            "lat",
            "country",
            "class",
            "year",
            "process",
            "set",
            "edits",
            "max_km",
            "max_minutes",
            "max_cost",
            "rule",
            "decay_per_km",
            "mean_haul_km",
            "pass_through",
            "drive_minutes",
            "size_t_per_year",
            "explain",
            "f");

    private static final double MOST_KM = 500;
    private static final double MOST_MINUTES = 600;
    private static final double MOST_COST = 1e9;
    private static final double USUAL_DRIVE = 60;
    private static final String EDIT = "([a-z0-9_]+(?::[a-z0-9_]+)?)=(-?\\d{1,15}(?:\\.\\d{1,10})?)";
    /** Of the process library; a value for them is an edit of its row. */
    private static final List<String> OF_LIBRARY = List.of("anchor_size", "anchor_capex", "exponent", "efficiency");

    private final Arisings arisings;
    private final Materials materials;
    private final AssumptionSets sets;
    private final Prospector prospector;

    InquiryReader(Arisings arisings, Materials materials, AssumptionSets sets, Prospector prospector) {
        this.arisings = arisings;
        this.materials = materials;
        this.sets = sets;
        this.prospector = prospector;
    }

    Inquiry read(Parameters parameters) {
        double longitude = needed(parameters, "lon", 180);
        double latitude = needed(parameters, "lat", 90);
        @Nullable String country = PlaceParameter.country(parameters);
        if (country == null) {
            country = arisings.findCountry(longitude, latitude).orElse(null);
        }
        Place place = new Place(longitude, latitude, country);
        MaterialClass material = material(parameters);
        AssumptionSet set = set(parameters, country);
        Question question = Question.about(material)
                .inYear(parameters
                        .findWhole("year", 1900, 2200)
                        .map(Long::intValue)
                        .orElse(null))
                .within(reach(parameters, material))
                .pricedIn(set.country(), set.money());
        return new Inquiry(
                place,
                question,
                process(parameters, material),
                set,
                terms(parameters, set, material),
                parameters.findNumber("drive_minutes", 1, MOST_MINUTES).orElse(USUAL_DRIVE),
                parameters.findNumber("size_t_per_year", 100, 1e8).orElse(null));
    }

    private static double needed(Parameters parameters, String name, double most) {
        return parameters
                .findNumber(name, -most, most)
                .orElseThrow(() -> Problem.badRequest("parameter_needed")
                        .with("parameter", name)
                        .exception());
    }

    private MaterialClass material(Parameters parameters) {
        String key = parameters
                .findText("class")
                .orElseThrow(() -> Problem.badRequest("parameter_needed")
                        .with("parameter", "class")
                        .exception());
        return materials
                .findClass(key)
                .orElseThrow(() -> Problem.badRequest("unknown_material_class")
                        .with("material_class", key)
                        .exception());
    }

    private @Nullable String process(Parameters parameters, MaterialClass material) {
        @Nullable String process = parameters.findText("process").orElse(null);
        List<String> known =
                prospector.processesFor(material).stream().map(ProcessType::key).toList();
        if (process != null && !known.contains(process)) {
            throw Problem.badRequest("process_does_not_fit")
                    .with("process", process)
                    .with("material_class", material.key())
                    .with("processes", known)
                    .exception();
        }
        return process;
    }

    /** The newest set of the country unless one is named. */
    private AssumptionSet set(Parameters parameters, @Nullable String country) {
        List<String> keys = sets.listSets().stream().map(AssumptionSet::key).toList();
        @Nullable String asked = parameters.findText("set").orElse(null);
        AssumptionSet set = sets.listSets().stream()
                .filter(each -> asked == null
                        ? each.country().equals(country)
                        : each.key().equals(asked))
                .reduce((a, b) -> a.money().priceYear() >= b.money().priceYear() ? a : b)
                .orElseThrow(() -> Problem.badRequest(asked == null ? "no_assumption_set" : "unknown_assumption_set")
                        .with("country", country == null ? "-" : country)
                        .with("set", asked == null ? "-" : asked)
                        .with("sets", keys)
                        .exception());
        return parameters
                .findText("edits")
                .map(edits -> set.with(edits(edits, set)))
                .orElse(set);
    }

    private static Map<String, Double> edits(String text, AssumptionSet set) {
        Map<String, Double> edits = new LinkedHashMap<>();
        List<String> known = Stream.of(
                        set.rows().stream().map(Assumption::key),
                        Arrays.stream(Term.values()).map(Term::key),
                        OF_LIBRARY.stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
        for (String edit : text.split(",", -1)) {
            String[] parts = edit.strip().split("=", 2);
            boolean named = known.contains(parts[0].split(":", 2)[0]);
            if (!edit.strip().matches(EDIT) || !named) {
                throw Problem.badRequest("not_an_edit")
                        .with("given", edit.strip())
                        .with("assumptions", known)
                        .exception();
            }
            double value = Double.parseDouble(parts[1]);
            requireAllowed(parts[0], value);
            edits.put(parts[0], value);
        }
        return edits;
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

    private static Reach reach(Parameters parameters, MaterialClass material) {
        List<Reach> told = Stream.of(
                        parameters.findNumber("max_km", 0.1, MOST_KM).map(Reach::km),
                        parameters.findNumber("max_minutes", 1, MOST_MINUTES).map(Reach::minutes),
                        parameters.findNumber("max_cost", 0.01, MOST_COST).map(Reach::cost))
                .flatMap(each -> each.stream())
                .toList();
        if (told.size() > 1) {
            throw Problem.badRequest("several_reaches").exception();
        }
        return told.isEmpty() ? Reach.usual(material) : told.get(0);
    }

    private static CompetitionTerms terms(Parameters parameters, AssumptionSet set, MaterialClass material) {
        Rule rule = Rule.valueOf(parameters
                .choice("rule", List.of("short_haul", "gravity"), "short_haul")
                .toUpperCase(Locale.ROOT));
        String passing = parameters.choice("pass_through", List.of("recognised", "counted"), "recognised");
        @Nullable
        Figure decay = parameters
                .findNumber("decay_per_km", 0, 2)
                .map(value -> Figure.given("decay", value, "1/km", Provenance.DECLARED, "Given by who asks"))
                .orElse(null);
        @Nullable
        Figure haul = parameters
                .findNumber("mean_haul_km", 0.1, MOST_KM)
                .map(value -> Figure.given("mean_haul", value, "km", Provenance.DECLARED, "Given by who asks"))
                .orElseGet(() -> set.find("mean_haul", material.key()));
        return CompetitionTerms.usual()
                .under(rule)
                .withDecay(decay)
                .withMeanHaul(haul)
                .countingPassing("counted".equals(passing));
    }
}
