package org.ecopark.siting.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.ecopark.optimise.covering.CoverProblem;
import org.ecopark.optimise.location.LocationReasons;

/** Says why there is no plan. */
final class Reasons {

    private static final int MOST = 20;

    private final SitingScene scene;
    private final Nearest nearest;

    Reasons(SitingScene scene, Nearest nearest) {
        this.scene = scene;
        this.nearest = nearest;
    }

    /** @param grain parts of a unit of amount that the solver counts */
    List<Reason> of(List<LocationReasons.Reason> found, double grain) {
        List<Reason> reasons = new ArrayList<>();
        for (LocationReasons.Reason each : found.subList(0, Math.min(found.size(), MOST))) {
            reasons.add(reason(each, grain));
        }
        if (reasons.isEmpty()) {
            reasons.add(together());
        }
        return reasons;
    }

    private Reason reason(LocationReasons.Reason found, double grain) {
        return switch (found.kind()) {
            case OUT_OF_REACH -> outOfReach(found.index());
            case TOO_LITTLE_ROOM ->
                amounts(
                        "too_little_room",
                        found,
                        grain,
                        "All sites at their largest size hold %s, but %s arise.",
                        "모든 후보지를 최대 규모로 지어도 수용량은 %s이지만 발생량은 %s입니다.");
            case TOO_FEW_SITES_FOR_ALL ->
                amounts(
                        "too_few_sites_for_all",
                        found,
                        grain,
                        "As many sites as may be opened hold %s at their largest size, but %s arise.",
                        "허용된 수의 부지를 최대 규모로 지어도 수용량은 %s이지만 발생량은 %s입니다.");
            case TOO_MANY_FORCED ->
                amounts(
                        "too_many_forced",
                        found,
                        1,
                        "At most %s sites may be opened, but %s must be.",
                        "최대 %s곳만 열 수 있는데 %s곳을 반드시 열어야 합니다.");
            case TOO_FEW_CANDIDATES ->
                amounts(
                        "too_few_candidates",
                        found,
                        1,
                        "Only %s sites may be opened, but at least %s are asked for.",
                        "열 수 있는 곳은 %s곳뿐인데 최소 %s곳이 필요합니다.");
            case BUDGET_TOO_SMALL ->
                amounts(
                        "budget_too_small",
                        found,
                        1,
                        "The budget is %s, but the sites that must be opened take %s.",
                        "예산은 %s이지만 반드시 열어야 하는 부지에 %s이(가) 듭니다.");
            case BUDGET_TOO_SMALL_FOR_ALL ->
                amounts(
                        "budget_too_small_for_all",
                        found,
                        1,
                        "The budget is %s, but room for all that arises takes at least %s.",
                        "예산은 %s이지만 발생량을 모두 수용하려면 최소 %s이(가) 듭니다.");
            case LOADS_OUT_OF_REACH ->
                amounts(
                        "loads_out_of_reach",
                        found,
                        grain,
                        "A site has at most %s within reach, but sizes that are needed must be loaded with at least %s.",
                        "한 부지에서 닿는 양은 최대 %s인데, 필요한 규모의 최소 부하는 %s입니다.");
            case LOADS_TOO_HIGH ->
                amounts(
                        "loads_too_high",
                        found,
                        grain,
                        "Only %s arise, but the sites that must be opened need %s.",
                        "발생량은 %s뿐인데 반드시 열어야 하는 부지에 최소 %s이(가) 필요합니다.");
            case FORCED_AND_FORBIDDEN -> {
                String key = scene.candidates().get(found.index()).key();
                yield new Reason(
                        "forced_and_forbidden",
                        Map.of("candidate", key),
                        "The site " + key
                                + " is forced and cannot be opened: it is forbidden, or its land is too small.",
                        key + " 부지는 반드시 열어야 하지만 금지되었거나 땅이 부족합니다.");
            }
        };
    }

    private Reason outOfReach(int index) {
        Demand demand = scene.demands().get(index);
        OptionalDouble metres = nearest.metres(index);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("stream_id", demand.stream());
        facts.put("facility", demand.facility());
        String far = "";
        String ko = "";
        if (metres.isPresent()) {
            facts.put("nearest_m", metres.getAsDouble());
            String km = String.format(Locale.ROOT, "%,.1f km", metres.getAsDouble() / 1000);
            far = "; the nearest is " + km + " away by road";
            ko = " 가장 가까운 곳은 도로로 " + km + " 떨어져 있습니다.";
        }
        return new Reason(
                "out_of_reach",
                facts,
                "Stream " + demand.stream() + " of " + demand.facility() + " has no site within " + nearest.limit()
                        + far + ".",
                demand.facility() + "의 물질 흐름 " + demand.stream() + "은(는) " + nearest.limitKo() + " 안에 부지가 없습니다." + ko);
    }

    private static Reason amounts(
            String code, LocationReasons.Reason found, double grain, String english, String korean) {
        double has = found.has() / grain;
        double needs = found.needs() / grain;
        String first = String.format(Locale.ROOT, "%,.0f", has);
        String second = String.format(Locale.ROOT, "%,.0f", needs);
        return new Reason(
                code,
                Map.of("has", has, "needs", needs),
                String.format(english, first, second),
                String.format(korean, first, second));
    }

    private Reason together() {
        double arises = scene.demands().stream().mapToDouble(Demand::amount).sum();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("arises", arises);
        facts.put("candidates", scene.candidates().size());
        String all = String.format(Locale.ROOT, "%,.0f", arises);
        return new Reason(
                "rules_together",
                facts,
                "No single rule forbids a plan for the " + all + " that arise, but all together do: the limit, sizes,"
                        + " least loads, the budget and the number of sites leave none.",
                "하나의 조건이 아니라 한도, 규모, 최소 부하, 예산, 부지 수가 함께, 발생량 " + all + "에 대한 모든 계획을 막습니다.");
    }

    List<Reason> ofCover(CoverProblem problem) {
        List<Reason> reasons = new ArrayList<>();
        problem.outOfReach().stream().limit(MOST).forEach(j -> reasons.add(outOfReach(j)));
        if (reasons.isEmpty()) {
            reasons.add(
                    scene.wishes().most() == null
                            ? together()
                            : new Reason(
                                    "number_too_small",
                                    Map.of("number", scene.wishes().most()),
                                    "Every stream has a site within the limit, but no "
                                            + scene.wishes().most()
                                            + " sites reach them all together with what is forced and forbidden.",
                                    "각 흐름은 한도 안에 부지가 있지만, " + scene.wishes().most() + "곳으로는 모두에 닿을 수 없습니다."));
        }
        return reasons;
    }
}
