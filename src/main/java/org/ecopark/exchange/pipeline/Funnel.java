package org.ecopark.exchange.pipeline;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecopark.exchange.pipeline.Exchange.When;
import org.jspecify.annotations.Nullable;

/**
 * How many proposals come how far, as the Korea Industrial Complex Corporation reports its programme (449 explored, 296
 * implemented, 244 completed, 118 commercialised, 2005 to 2013). Pure.
 *
 * <p>An exchange reached a stage when it stood there or further on at any time, also when it failed or went back later.
 * Time in a stage is counted where both the day of entering and that of leaving are known.
 */
final class Funnel {

    private static final int FIRST = 0;
    private static final int NOWHERE = -1;

    private final List<Story> stories;

    private Funnel(List<Story> stories) {
        this.stories = stories;
    }

    /** Moves of exchanges, those of one exchange together and in their order. */
    static Funnel of(List<Step> steps) {
        Map<Long, List<Step>> byExchange = new TreeMap<>();
        steps.forEach(step -> byExchange
                .computeIfAbsent(step.exchange(), id -> new ArrayList<>())
                .add(step));
        return new Funnel(byExchange.values().stream().map(Story::new).toList());
    }

    /**
     * A move.
     *
     * @param parks of the exchange; none when unknown
     */
    record Step(
            long exchange,
            State state,
            @Nullable When when,
            @Nullable String barrier,
            List<Long> parks) {}

    /**
     * @param reached how many came here or further
     * @param ofPrevious reached as a share of those that reached the stage before; null for the first, or when nobody did
     * @param now how many stand here
     * @param medianDays median of {@code stays}; null without any
     */
    record Stage(
            State state,
            int reached,
            @Nullable Double ofPrevious,
            @Nullable Double ofFirst,
            int now,
            @Nullable Double medianDays,
            int stays) {}

    /** Barriers by how many exchanges stand failed for them. */
    record Conversion(int proposals, List<Stage> stages, int failed, Map<String, Integer> barriers) {}

    /** All exchanges. */
    Conversion whole() {
        return conversion(stories);
    }

    /**
     * By park; an exchange between two parks counts in both, so parks do not add up to the whole. 0 stands for exchanges
     * of no park.
     */
    Map<Long, Conversion> byPark() {
        Map<Long, List<Story>> parks = new TreeMap<>();
        for (Story story : stories) {
            List<Long> own = story.parks().isEmpty() ? List.of(0L) : story.parks();
            own.forEach(
                    park -> parks.computeIfAbsent(park, id -> new ArrayList<>()).add(story));
        }
        Map<Long, Conversion> byPark = new TreeMap<>();
        parks.forEach((park, some) -> byPark.put(park, conversion(some)));
        return byPark;
    }

    private static Conversion conversion(List<Story> stories) {
        List<Stage> stages = new ArrayList<>();
        int before = 0;
        for (State state : State.STAGES) {
            int reached = (int)
                    stories.stream().filter(s -> s.furthest() >= state.place()).count();
            boolean first = state.place() == FIRST;
            List<Long> days = stories.stream()
                    .flatMap(s -> s.days(state).stream())
                    .sorted()
                    .toList();
            stages.add(new Stage(
                    state,
                    reached,
                    first ? null : share(reached, before),
                    share(reached, stories.size()),
                    (int) stories.stream().filter(s -> s.now() == state).count(),
                    median(days),
                    days.size()));
            before = reached;
        }
        List<Story> failed =
                stories.stream().filter(s -> s.now() == State.FAILED).toList();
        Map<String, Integer> barriers = new TreeMap<>();
        failed.forEach(s -> barriers.merge(s.barrier(), 1, Integer::sum));
        return new Conversion(stories.size(), stages, failed.size(), barriers);
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }

    private static @Nullable Double median(List<Long> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? (double) sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    /** The moves of one exchange. */
    private record Story(List<Step> steps) {

        private Step last() {
            return steps.get(steps.size() - 1);
        }

        State now() {
            return last().state();
        }

        List<Long> parks() {
            return last().parks();
        }

        String barrier() {
            @Nullable String barrier = last().barrier();
            return barrier == null ? Barrier.OTHER.key() : barrier;
        }

        int furthest() {
            return steps.stream().map(Step::state).mapToInt(State::place).max().orElse(NOWHERE);
        }

        /** Lengths of the stays in a state that are over and of which both ends are known to the day. */
        List<Long> days(State state) {
            EnumMap<State, List<Long>> stays = new EnumMap<>(State.class);
            for (int i = 0; i + 1 < steps.size(); i++) {
                @Nullable When entered = steps.get(i).when();
                @Nullable When left = steps.get(i + 1).when();
                if (entered != null && left != null && !entered.onlyYear() && !left.onlyYear()) {
                    long days = ChronoUnit.DAYS.between(entered.date(), left.date());
                    if (days >= 0) {
                        stays.computeIfAbsent(steps.get(i).state(), s -> new ArrayList<>())
                                .add(days);
                    }
                }
            }
            return stays.getOrDefault(state, Collections.emptyList());
        }
    }
}
