package org.ecopark.capacity.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.Feed;
import org.ecopark.capacity.economics.PlantModel;
import org.ecopark.capacity.economics.Term;
import org.ecopark.capacity.economics.Values;
import org.ecopark.capacity.joint.JointMarket;
import org.ecopark.capacity.joint.JointMarket.Choice;
import org.ecopark.capacity.joint.JointMarket.Slice;
import org.ecopark.capacity.joint.JointMarket.Zone;
import org.ecopark.capacity.joint.JointPlan;
import org.ecopark.capacity.joint.Slicing;
import org.ecopark.capacity.places.PlaceAnswer;
import org.ecopark.capacity.places.ProcessAnswer;
import org.ecopark.capacity.sizing.Point;
import org.ecopark.capacity.sizing.SupplyGate;
import org.ecopark.capacity.supply.Source;

/**
 * Writes the sizings of places as one market, and reads a plan of it back. Base case only.
 *
 * <p>The worth of a plant is not linear in its tonnes, as tax and losses are not. It is drawn as a line: of a size, it is
 * exact at the load the plant would have alone; its slope is that of the place's best size. What a plan opens is reckoned
 * again exactly.
 */
final class JointBook {

    private static final int MOST_CHOICES = 8;

    private final List<Member> members = new ArrayList<>();
    private final Map<Long, Source> sources = new LinkedHashMap<>();
    private final Map<Long, Double> available = new TreeMap<>();
    private final JointMarket market;

    /** A place that can build, with what a tonne is worth to it. */
    record Member(PlaceAnswer place, ProcessAnswer answer, List<Choice> choices, double slope, double margin) {

        SupplyGate gate() {
            return Objects.requireNonNull(answer.gate());
        }

        List<Source> sources() {
            return Objects.requireNonNull(answer.usable()).sources();
        }

        Values values(double size) {
            return answer.terms().at(Case.BASE, size);
        }
    }

    /** What a zone builds in a plan, reckoned exactly. */
    record Built(Member member, double size, double tonnes, double haulCost, Values values) {

        Feed feed() {
            return Feed.of(tonnes, haulCost);
        }
    }

    JointBook(List<PlaceAnswer> places, String process) {
        for (PlaceAnswer place : places) {
            place.processes().stream()
                    .filter(each -> each.process().key().equals(process))
                    .filter(each -> each.sizing() != null && each.sizing().best() != null)
                    .findFirst()
                    .ifPresent(answer -> add(place, answer));
        }
        market = new JointMarket(
                members.stream()
                        .map(each -> new Zone(
                                Objects.requireNonNull(each.place().spot().id()), each.choices()))
                        .toList(),
                slices());
    }

    private void add(PlaceAnswer place, ProcessAnswer answer) {
        Point best =
                Objects.requireNonNull(Objects.requireNonNull(answer.sizing()).best());
        Values values = answer.terms().at(Case.BASE, best.size());
        double tonnes = load(best, values);
        if (tonnes <= 0) {
            return;
        }
        Feed feed = best.feed(Case.BASE);
        double fee = values.of(Term.GATE_FEE);
        double slope = (PlantModel.annuity(values.with(Term.GATE_FEE, fee + 1), best.size(), feed)
                        - PlantModel.annuity(values, best.size(), feed))
                / tonnes;
        double margin = PlantModel.marginBeforeHaul(values);
        List<Choice> choices = new ArrayList<>();
        for (Point point : spread(Objects.requireNonNull(answer.sizing()).points(), best)) {
            Values own = answer.terms().at(Case.BASE, point.size());
            Feed at = point.feed(Case.BASE);
            double annuity = PlantModel.annuity(own, point.size(), at);
            long capacity = (long) Math.floor(point.size() * own.of(Term.AVAILABILITY));
            double fixed = slope * (margin - at.haulCost()) * load(point, own) - annuity;
            if (choices.isEmpty() || capacity > choices.get(choices.size() - 1).capacity()) {
                choices.add(new Choice(point.size(), capacity, fixed));
            }
        }
        members.add(new Member(place, answer, choices, slope, margin));
    }

    private static double load(Point point, Values values) {
        return Math.min(point.feed(Case.BASE).tonnes(), point.size() * values.of(Term.AVAILABILITY));
    }

    /** Allowed sizes spread by their ratio, the best among them. */
    private static List<Point> spread(List<Point> points, Point best) {
        List<Point> allowed = points.stream().filter(Point::allowed).toList();
        double least = allowed.get(0).size();
        double most = allowed.get(allowed.size() - 1).size();
        TreeMap<Double, Point> chosen = new TreeMap<>();
        chosen.put(best.size(), best);
        for (int i = 0; i < MOST_CHOICES - 1; i++) {
            double wanted = least * Math.pow(most / least, (double) i / (MOST_CHOICES - 2));
            Point nearest = allowed.stream()
                    .min(Comparator.comparingDouble(point -> Math.abs(Math.log(point.size() / wanted))))
                    .orElse(best);
            chosen.put(nearest.size(), nearest);
        }
        return List.copyOf(chosen.values());
    }

    private List<Slice> slices() {
        Map<Long, double[]> winnable = new LinkedHashMap<>();
        Map<Long, double[]> worth = new LinkedHashMap<>();
        for (int zone = 0; zone < members.size(); zone++) {
            Member member = members.get(zone);
            double[] bindable = member.gate().bindable(Case.BASE);
            for (int i = 0; i < bindable.length; i++) {
                Source source = member.sources().get(i);
                long id = source.stream().id();
                sources.put(id, source);
                winnable.computeIfAbsent(id, each -> new double[members.size()])[zone] = bindable[i];
                worth.computeIfAbsent(id, each -> new double[members.size()])[zone] =
                        member.slope() * (member.margin() - cost(source));
                available.merge(id, bindable[i], Math::max);
            }
        }
        List<Slice> slices = new ArrayList<>();
        winnable.forEach((id, tonnes) -> slices.addAll(Slicing.of(id, tonnes, Objects.requireNonNull(worth.get(id)))));
        return slices;
    }

    private static double cost(Source source) {
        return source.haulCost().orElseThrow().value();
    }

    JointMarket market() {
        return market;
    }

    List<Member> members() {
        return members;
    }

    /** Tonnes a year that all places together can bind of each source. */
    Map<Long, Double> available() {
        return available;
    }

    Source source(long id) {
        return Objects.requireNonNull(sources.get(id));
    }

    /** The source of a slice as a place sees it, with its way there. */
    Source source(int zone, int slice) {
        long id = market.slices().get(slice).source();
        return members.get(zone).sources().stream()
                .filter(source -> source.stream().id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** What a plan builds; places that build nothing are left out. */
    Map<Integer, Built> built(JointPlan plan) {
        double[] tonnes = new double[members.size()];
        double[] money = new double[members.size()];
        for (JointPlan.Line line : plan.lines()) {
            tonnes[line.zone()] += line.tonnes();
            money[line.zone()] += line.tonnes() * cost(source(line.zone(), line.slice()));
        }
        Map<Integer, Built> built = new TreeMap<>();
        for (int zone = 0; zone < members.size(); zone++) {
            int chosen = plan.chosen().get(zone);
            if (chosen >= 0) {
                Member member = members.get(zone);
                double size = member.choices().get(chosen).size();
                double mean = tonnes[zone] > 0 ? money[zone] / tonnes[zone] : 0;
                built.put(zone, new Built(member, size, tonnes[zone], mean, member.values(size)));
            }
        }
        return built;
    }

    /** Tonnes that places claim alone at their best sizes, and how many of these are claimed more than once. */
    double[] claims() {
        Map<Long, Double> claimed = new TreeMap<>();
        double all = 0;
        for (Member member : members) {
            Point best = Objects.requireNonNull(
                    Objects.requireNonNull(member.answer().sizing()).best());
            double[] bound = member.gate().bound(Case.BASE, load(best, member.values(best.size())));
            all += Arrays.stream(bound).sum();
            for (int i = 0; i < bound.length; i++) {
                claimed.merge(member.sources().get(i).stream().id(), bound[i], Double::sum);
            }
        }
        double once = claimed.entrySet().stream()
                .mapToDouble(each -> Math.min(each.getValue(), available.getOrDefault(each.getKey(), 0.0)))
                .sum();
        return new double[] {all, all - once};
    }
}
