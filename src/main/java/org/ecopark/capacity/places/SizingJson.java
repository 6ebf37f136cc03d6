package org.ecopark.capacity.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.competition.Competitor;
import org.ecopark.capacity.competition.Level;
import org.ecopark.capacity.competition.Rivalry;
import org.ecopark.capacity.supply.Supply;
import org.ecopark.measure.AmountRange;
import org.ecopark.web.json.FigureJson;
import org.jspecify.annotations.Nullable;

/** Tells the sizing of a place. */
public final class SizingJson {

    private final PlaceAnswer answer;
    private final boolean explain;

    private SizingJson(PlaceAnswer answer, boolean explain) {
        this.answer = answer;
        this.explain = explain;
    }

    /**
     * The whole answer.
     *
     * @param explain whether figures come with their proofs
     */
    public static Map<String, Object> of(PlaceAnswer answer, boolean explain) {
        return new SizingJson(answer, explain).told();
    }

    private Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("place", place(answer.spot()));
        told.put("material_class", answer.material().key());
        told.put("set", set(answer));
        told.put("distances", distances(answer.supply()));
        told.put("supply", supply());
        told.put("competitors", competitors());
        String best = answer.best().map(each -> each.process().key()).orElse(null);
        told.put("best_process", best);
        List<Object> processes = new ArrayList<>();
        answer.processes()
                .forEach(each -> processes.add(ProcessJson.of(
                        each,
                        answer.set()
                                .find(
                                        "capture",
                                        each.process().key(),
                                        answer.material().key()),
                        explain)));
        told.put("processes", processes);
        return told;
    }

    private static String distances(Supply supply) {
        return supply.sources().isEmpty() ? "none" : supply.isEstimated() ? "estimated" : "road";
    }

    static Map<String, Object> place(Spot spot) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", spot.kind());
        told.put("id", spot.id());
        told.put("name", spot.name());
        told.put("name_en", spot.nameEn());
        told.put("name_ko", spot.nameKo());
        told.put("longitude", spot.place().longitude());
        told.put("latitude", spot.place().latitude());
        told.put("country", spot.place().country());
        told.put("free_land_ha", spot.freeLandHa());
        told.put("grid_mw", spot.gridMw());
        told.put("water_m3_per_day", spot.waterM3PerDay());
        told.put(
                "permit_classes",
                spot.permitClasses() == null
                        ? null
                        : spot.permitClasses().stream().sorted().toList());
        return told;
    }

    private static Map<String, Object> set(PlaceAnswer answer) {
        AssumptionSet set = answer.set();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("key", set.key());
        told.put("title_en", set.title().en());
        told.put("title_ko", set.title().ko());
        told.put("country", set.country());
        told.put("of_the_country", answer.isOfTheCountry());
        told.put("money", set.money().unit());
        told.put("edits", set.edits());
        return told;
    }

    private Map<String, Object> supply() {
        Supply supply = answer.supply();
        Supply.Totals catchment = supply.catchment();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("sources", supply.sources().size());
        told.put("years", supply.years());
        told.put("reach", supply.question().reach().kind().name().toLowerCase(Locale.ROOT));
        told.put("reach_limit", supply.question().reach().limit());
        told.put("arising_t_per_year", range(catchment.arising()));
        told.put("inside_arising_t_per_year", range(supply.inArea().arising()));
        told.put("passing_t_per_year", range(catchment.passing()));
        told.put("committed_t_per_year", catchment.committed());
        told.put("available_t_per_year", range(catchment.available()));
        told.put("available_with_passing_t_per_year", range(catchment.availableWithPassing()));
        told.put("uncovered_t_per_year", answer.uncovered());
        told.put("streams_without_amount", supply.unknownAmounts());
        return told;
    }

    static Map<String, Object> range(AmountRange range) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("low", range.low());
        told.put("base", range.base());
        told.put("high", range.high());
        return told;
    }

    private Map<String, Object> competitors() {
        Rivalry rivalry = answer.rivalry();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("rule", rivalry.terms().rule().name().toLowerCase(Locale.ROOT));
        told.put("decay", FigureJson.of(rivalry.decayFigure(), explain));
        told.put(
                "decay_attained",
                rivalry.decay() == null ? null : (Boolean) rivalry.decay().attained());
        List<Double> now = Arrays.stream(rivalry.market(Level.BASE).joinedBy(0).taken())
                .boxed()
                .toList();
        @Nullable List<Double> beside = beside();
        List<Object> plants = new ArrayList<>();
        for (int i = 0; i < rivalry.competitors().size(); i++) {
            plants.add(plant(rivalry.competitors().get(i), now.get(i), beside == null ? null : beside.get(i)));
        }
        told.put("plants", plants);
        told.put("thought_away", rivalry.away().stream().map(this::plant).toList());
        return told;
    }

    /** What they take beside the best plant, where that sees the same plants. */
    private @Nullable List<Double> beside() {
        return answer.best()
                .filter(each -> each.rivalry() != null
                        && each.rivalry().competitors().size()
                                == answer.rivalry().competitors().size())
                .map(each -> each.taken().get(1))
                .orElse(null);
    }

    private Map<String, Object> plant(Competitor each, double now, @Nullable Double beside) {
        Map<String, Object> told = plant(each);
        told.put("taken_t_per_year", now);
        told.put("taken_beside_t_per_year", beside);
        return told;
    }

    private Map<String, Object> plant(Competitor each) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("facility_id", each.facility());
        told.put("name", each.name());
        told.put("process", each.process());
        told.put("illustrative", each.illustrative());
        told.put("longitude", each.place().longitude());
        told.put("latitude", each.place().latitude());
        told.put("road_distance_m", each.trip().roadM());
        told.put("capacity", FigureJson.of(each.capacity(), explain));
        told.put("basis", each.basis().name().toLowerCase(Locale.ROOT));
        return told;
    }
}
