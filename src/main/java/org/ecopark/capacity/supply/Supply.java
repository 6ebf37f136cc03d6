package org.ecopark.capacity.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ecopark.capacity.supply.SupplyCurve.Lot;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.measure.AmountRange;
import org.ecopark.measure.AmountUnit;
import org.ecopark.transport.Place;

/**
 * What a place can be fed with.
 *
 * @param place where it is delivered; of an area its representative point
 * @param sources within reach, the cheapest to haul first, those of unknown cost last
 * @param inArea of the area asked for, whether within reach or not; empty totals without an area
 * @param unknownAmounts offers within the search of which no amount is known; they are in no total
 */
public record Supply(Place place, Question question, List<Source> sources, Totals inArea, int unknownAmounts) {

    public Supply {
        sources = List.copyOf(sources);
    }

    /**
     * Sums a year. The truth lies between {@code available} and {@code availableWithPassing}: what passes through a site
     * arose somewhere, but perhaps at another source of the same list.
     *
     * @param arising what arises, tonnes that pass through left out
     * @param passing what leaves sites that took it in before
     * @param committed of the arising, bound to partners
     * @param available arising less committed
     * @param availableWithPassing the same with what passes through
     */
    public record Totals(
            AmountRange arising,
            AmountRange passing,
            double committed,
            AmountRange available,
            AmountRange availableWithPassing) {

        static Totals of(List<Source> sources, AmountUnit unit) {
            return new Totals(
                    sum(sources, Source::arising, unit),
                    sum(sources, Source::passing, unit),
                    sources.stream().mapToDouble(Source::committed).sum(),
                    sum(sources, Source::available, unit),
                    sum(sources, Source::availableWithPassing, unit));
        }

        private static AmountRange sum(List<Source> sources, Function<Source, AmountRange> amount, AmountUnit unit) {
            return sources.stream().map(amount).reduce(AmountRange.none(unit), AmountRange::plus);
        }
    }

    /** The same with some of the sources; the sums of the area stay. */
    public Supply only(Predicate<Source> kept) {
        return new Supply(place, question, sources.stream().filter(kept).toList(), inArea, unknownAmounts);
    }

    /** Sums over all sources within reach. */
    public Totals catchment() {
        return Totals.of(sources, question.material().unit());
    }

    /** Whether any distance is estimated; an empty supply is not. */
    public boolean isEstimated() {
        return sources.stream().anyMatch(source -> source.trip().isEstimated());
    }

    /** Years of the streams, sorted; streams without a year are not told. */
    public List<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        sources.forEach(source -> Optional.ofNullable(source.stream().year()).ifPresent(years::add));
        return List.copyOf(years);
    }

    /** Sources whose haul has no known cost; they are on no curve. */
    public List<Source> withoutCost() {
        return sources.stream().filter(source -> source.haulCost().isEmpty()).toList();
    }

    /** What is missing for some haul, each reason once. */
    public List<Reason> missing() {
        List<Reason> missing = new ArrayList<>();
        for (Source source : sources) {
            source.haul().missing().stream()
                    .filter(Predicate.not(missing::contains))
                    .forEach(missing::add);
        }
        return missing;
    }

    /**
     * The curve of some amount of the sources, such as {@link Source#available}'s base.
     *
     * @param tonnes what each source gives, by its number in {@link #sources}
     */
    public SupplyCurve curve(double[] tonnes) {
        List<Lot> lots = new ArrayList<>();
        for (int i = 0; i < tonnes.length; i++) {
            double amount = tonnes[i];
            Source source = sources.get(i);
            source.haulCost().ifPresent(cost -> lots.add(new Lot(source.stream().id(), amount, cost.value())));
        }
        return SupplyCurve.of(lots);
    }

    /** The curve of what is available, base values. */
    public SupplyCurve curve() {
        return curve(sources.stream()
                .mapToDouble(source -> source.available().base())
                .toArray());
    }
}
