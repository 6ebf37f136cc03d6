package org.ecopark.prospects.point;

import java.util.List;
import java.util.Objects;
import org.ecopark.capacity.competition.Rivalry;
import org.ecopark.capacity.economics.PlantReport;
import org.ecopark.capacity.sizing.Point;
import org.ecopark.capacity.supply.Supply;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What a process would return at the point.
 *
 * @param missing names of what is not known and without which there is no result
 * @param barred limits that allow no size at all, such as a class of permit that is not there
 * @param result null when something is missing, or when no supply reaches the point
 * @param unfit sources that do not suit the process by class or grade
 */
public record Returns(
        ProcessType process,
        List<String> missing,
        List<String> barred,
        @Nullable Result result,
        int unfit) {

    public Returns {
        missing = List.copyOf(missing);
        barred = List.copyOf(barred);
    }

    /**
     * A plant of a size.
     *
     * @param supply sources that suit the process and have a known haul cost
     * @param rivalry for them
     * @param capture share of what it wins that a plant can bind
     * @param points of all sizes that were tried, rising
     * @param chosen the size asked for, else the best
     * @param pays whether the weighted net present value is above nought
     * @param tornado sorted by swing, the widest first
     * @param withoutRange names of what could not be varied, as no range of it is known
     * @param binding limit whose relaxation brings most; null when none does
     * @param unchecked limits that could not be checked
     * @param own t/yr of each source of the supply that the plant takes
     * @param takenBefore t/yr that each competitor takes without the plant
     * @param takenAfter the same with the plant
     * @param won share of the free tonnes in reach that the plant binds
     * @param lost share of them that competitors take
     */
    public record Result(
            Supply supply,
            Rivalry rivalry,
            Figure capture,
            List<Point> points,
            Point chosen,
            boolean pays,
            PlantReport report,
            List<Bar> tornado,
            List<String> withoutRange,
            Concentration concentration,
            @Nullable String binding,
            List<String> unchecked,
            List<Double> own,
            List<Double> takenBefore,
            List<Double> takenAfter,
            double won,
            double lost) {}

    /** Net present value at the chosen size; lowest when there is no result. */
    public double npv() {
        return result == null
                ? Double.NEGATIVE_INFINITY
                : Objects.requireNonNull(result).report().npv().value();
    }
}
