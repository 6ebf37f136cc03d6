package org.ecopark.capacity.studies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.Outcome;
import org.ecopark.capacity.economics.PlantModel;
import org.ecopark.capacity.economics.PlantReport;
import org.ecopark.capacity.joint.JointPlan;
import org.ecopark.capacity.places.PlaceAnswer;
import org.ecopark.capacity.places.ProcessAnswer;
import org.ecopark.capacity.places.Spot;
import org.ecopark.capacity.sizing.Sizing;
import org.ecopark.capacity.studies.JointBook.Built;
import org.ecopark.capacity.studies.StudyRowsRepository.LineRow;
import org.ecopark.capacity.studies.StudyRowsRepository.PlaceRow;
import org.ecopark.capacity.studies.StudyRowsRepository.PlantRow;
import org.ecopark.capacity.supply.Source;
import org.jspecify.annotations.Nullable;

/** Turns answers and plans into rows to be kept, and sums them up. Pure. */
final class StudyBook {

    private StudyBook() {}

    static PlaceRow place(PlaceAnswer answer, @Nullable ProcessAnswer chosen, @Nullable Built built) {
        Spot spot = answer.spot();
        @Nullable PlantReport report = chosen == null ? null : chosen.report();
        @Nullable Sizing sizing = chosen == null ? null : chosen.sizing();
        return new PlaceRow(
                spot.kind(),
                Objects.requireNonNull(spot.id()),
                name(spot),
                answer.material().key(),
                chosen == null ? null : chosen.process().key(),
                chosen == null ? "missing" : chosen.verdict().key(),
                answer.supply().inArea().arising().base(),
                answer.supply().catchment().arising().base(),
                answer.supply().catchment().available().base(),
                answer.rivalry().competitors().stream()
                        .mapToDouble(each ->
                                each.capacity() == null ? 0 : each.capacity().value())
                        .sum(),
                answer.uncovered(),
                report == null ? null : (Double) report.size().value(),
                report == null ? null : (Double) report.line("throughput").value(),
                report == null || report.power() == null
                        ? null
                        : (Double) report.power().value(),
                report == null ? null : (Double) report.npv().value(),
                sizing == null || sizing.best() == null
                        ? null
                        : (Double) sizing.best().weighted(),
                report == null || report.irr() == null
                        ? null
                        : (Double) report.irr().value(),
                sizing == null || sizing.binding() == null
                        ? null
                        : sizing.binding().kind().key(),
                built == null ? null : (Double) built.size(),
                built == null ? null : (Double) built.tonnes(),
                answer.set().money().unit(),
                answer.supply().isEstimated());
    }

    private static String name(Spot spot) {
        return spot.name() == null ? spot.kind() + " " + spot.id() : spot.name();
    }

    /** The best plant of a place by itself; null when it was not sized. */
    static @Nullable PlantRow alone(PlaceAnswer answer, ProcessAnswer chosen) {
        @Nullable PlantReport report = chosen.report();
        if (report == null) {
            return null;
        }
        Outcome base = Objects.requireNonNull(report.outcomes().get(Case.BASE));
        boolean pays = chosen.verdict() == ProcessAnswer.Verdict.PAYS;
        return plant("alone", answer, chosen, pays, base.throughput(), base);
    }

    static PlantRow joint(Built built) {
        Outcome outcome = PlantModel.outcome(built.values(), built.size(), built.feed());
        return plant(
                "joint", built.member().place(), built.member().answer(), outcome.npv() > 0, built.tonnes(), outcome);
    }

    private static PlantRow plant(
            String mode, PlaceAnswer answer, ProcessAnswer chosen, boolean pays, double tonnes, Outcome outcome) {
        Spot spot = answer.spot();
        @Nullable PlantReport report = chosen.report();
        @Nullable
        Double power = report == null || report.power() == null
                ? null
                : (Double)
                        (report.power().value() * outcome.size() / report.size().value());
        return new PlantRow(
                mode,
                spot.kind(),
                Objects.requireNonNull(spot.id()),
                name(spot),
                chosen.process().key(),
                pays,
                outcome.size(),
                tonnes,
                power,
                outcome.capex(),
                outcome.npv(),
                outcome.annuity(),
                Double.isNaN(outcome.irr()) ? null : (Double) outcome.irr(),
                answer.set().money().unit(),
                spot.place().longitude(),
                spot.place().latitude());
    }

    static LineRow line(JointBook book, JointPlan.Line line) {
        Source source = book.source(line.zone(), line.slice());
        PlaceAnswer answer = book.members().get(line.zone()).place();
        return new LineRow(
                source.stream().id(),
                source.stream().site().id(),
                source.stream().site().name(),
                answer.spot().kind(),
                Objects.requireNonNull(answer.spot().id()),
                name(answer.spot()),
                line.tonnes(),
                source.haulCost().orElseThrow().value(),
                source.trip().roadM(),
                source.trip().isEstimated(),
                answer.set().money().unit(),
                wkt(source, answer.spot()),
                null);
    }

    private static String wkt(Source source, Spot spot) {
        return String.format(
                Locale.ROOT,
                "MULTILINESTRING((%.6f %.6f, %.6f %.6f))",
                source.place().longitude(),
                source.place().latitude(),
                spot.place().longitude(),
                spot.place().latitude());
    }

    static Map<String, Object> summary(
            StudyOrder order,
            List<PlaceAnswer> answers,
            String process,
            JointBook book,
            JointPlan plan,
            List<PlantRow> alone,
            List<PlantRow> joint) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("material_class", order.sizing().materialClass());
        told.put("process", process);
        told.put("set", answers.get(0).set().key());
        told.put("money", answers.get(0).set().money().unit());
        told.put("edits", answers.get(0).set().edits());
        told.put("places", answers.size());
        told.put(
                "places_not_of_its_country",
                answers.stream().filter(each -> !each.isOfTheCountry()).count());
        told.put("places_that_can_build", book.members().size());
        told.put("distances", answers.stream().anyMatch(each -> each.supply().isEstimated()) ? "estimated" : "road");
        told.put(
                "bindable_t_per_year",
                book.available().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
        told.put("alone", alone(book, alone));
        told.put("joint", joint(order, plan, joint));
        return told;
    }

    private static Map<String, Object> alone(JointBook book, List<PlantRow> plants) {
        double[] claims = book.claims();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("label_en", "Each place as if it were the only one; tonnes may be claimed by several");
        told.put("label_ko", "각 장소를 유일한 입지로 가정한 결과. 같은 물량이 여러 곳에 중복 계산될 수 있음");
        told.put("plants", plants.size());
        told.put("plants_that_pay", plants.stream().filter(PlantRow::pays).count());
        told.put("claimed_t_per_year", claims[0]);
        told.put("claimed_more_than_once_t_per_year", claims[1]);
        told.put(
                "npv_annuity_per_year",
                plants.stream().mapToDouble(PlantRow::annuity).sum());
        return told;
    }

    private static Map<String, Object> joint(StudyOrder order, JointPlan plan, List<PlantRow> plants) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("label_en", "All places together; no tonne is placed twice");
        told.put("label_ko", "모든 장소를 함께 최적화한 결과. 어떤 물량도 두 번 배정되지 않음");
        told.put("status", plan.status());
        told.put("plants", plants.size());
        told.put("placed_t_per_year", plan.tonnes());
        told.put("at_least_t_per_year", order.atLeast());
        told.put("value_per_year", finite(plan.value()));
        told.put("bound_per_year", finite(plan.bound()));
        told.put("gap", finite(plan.gap()));
        told.put(
                "npv_annuity_per_year",
                plants.stream().mapToDouble(PlantRow::annuity).sum());
        told.put("nodes", plan.nodes());
        told.put("work_units", plan.work());
        return told;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
