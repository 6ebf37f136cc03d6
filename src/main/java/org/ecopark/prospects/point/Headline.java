package org.ecopark.prospects.point;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecopark.capacity.competition.Competitor;
import org.ecopark.capacity.supply.Source;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.ecopark.prospects.point.Returns.Result;

/**
 * What stands on top of the view: how distances were found, what a plant would return, and on which assumed figures that
 * rests.
 *
 * @param distances first line
 * @param returns second line
 * @param assumed names of assumed inputs of the second line
 * @param rests third line, which names them; says so too when there are none
 */
public record Headline(String distances, String returns, List<String> assumed, String rests) {

    public Headline {
        assumed = List.copyOf(assumed);
    }

    /** The headline of a view. */
    public static Headline of(Prospect view, Words words) {
        Prospect.Ways ways = view.ways();
        String distances =
                words.say("distances." + ways.key(), words.whole(ways.byRoad()), words.whole(ways.estimated()));
        Optional<Returns> best = view.best();
        if (best.isEmpty()) {
            return new Headline(distances, none(view, words), List.of(), words.say("rests.nothing"));
        }
        Result result = Objects.requireNonNull(best.get().result());
        List<String> assumed = assumed(view, result);
        return new Headline(
                distances,
                returns(best.get(), result, words),
                assumed,
                assumed.isEmpty() ? words.say("rests.sure") : words.say("rests.assumed", words.names(assumed)));
    }

    private static String none(Prospect view, Words words) {
        if (view.returns().isEmpty()) {
            return words.say("headline.no_process");
        }
        List<String> missing = view.returns().stream()
                .flatMap(each -> each.missing().stream())
                .distinct()
                .toList();
        return missing.isEmpty() ? words.say("headline.no_size") : words.say("headline.missing", words.names(missing));
    }

    private static String returns(Returns best, Result result, Words words) {
        Figure npv = result.report().npv();
        String key = result.pays() ? "headline.pays" : npv.value() > 0 ? "headline.base_only" : "headline.pays_not";
        return words.say(
                key,
                best.process().title().in(words.language()),
                words.number(result.chosen().size()),
                words.figure(npv),
                result.report().irr() == null
                        ? words.say("headline.no_rate")
                        : words.rate(Objects.requireNonNull(result.report().irr())));
    }

    /** Inputs of the return, of the supply that feeds it, and of the competition. */
    private static List<String> assumed(Prospect view, Result result) {
        Stream<Figure> hauls = result.supply().sources().stream().flatMap(source -> source.haulCost().stream());
        Stream<Figure> decay = Optional.ofNullable(result.rivalry().decayFigure()).stream();
        TreeSet<String> names = new TreeSet<>(
                Assumed.inputsOf(Stream.of(Stream.of(result.report().npv(), result.capture()), hauls, decay)
                        .flatMap(each -> each)
                        .toList()));
        boolean foreign =
                !view.inquiry().set().country().equals(view.inquiry().place().country());
        addWhen(foreign, "foreign_prices", names);
        for (int i = 0; i < result.own().size(); i++) {
            Source source = result.supply().sources().get(i);
            if (result.own().get(i) > 0) {
                addWhen("assumed".equals(source.stream().provenance()), "source_amounts", names);
                addWhen(source.stream().site().illustrative(), "illustrative_sources", names);
            }
        }
        for (Competitor competitor : result.rivalry().competitors()) {
            boolean assumed =
                    competitor.capacity() != null && competitor.capacity().provenance() == Provenance.ASSUMED;
            addWhen(assumed, "competitor_capacity", names);
            addWhen(competitor.illustrative(), "illustrative_competitors", names);
        }
        return List.copyOf(names);
    }

    private static void addWhen(boolean holds, String name, TreeSet<String> names) {
        if (holds) {
            names.add(name);
        }
    }
}
