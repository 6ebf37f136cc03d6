package org.ecopark.capacity.sizing;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.Feed;
import org.ecopark.capacity.economics.PlantModel;
import org.ecopark.capacity.economics.Terms;
import org.ecopark.capacity.economics.Values;
import org.ecopark.capacity.sizing.Chances.Quantiles;

/**
 * Monte Carlo over the ranges: each term from a triangle over low, base and high, supply from one place between its
 * cases for all sizes of a draw.
 */
public final class Draws {

    private final Terms terms;

    public Draws(Terms terms) {
        this.terms = terms;
    }

    /** Draws at the sizes that were tried. */
    public Chances of(Sizing sizing, Point chosen, long seed, int draws) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Point> allowed = sizing.points().stream().filter(Point::allowed).toList();
        double[] npvs = new double[draws];
        double[] sizes = new double[draws];
        int paying = 0;
        for (int i = 0; i < draws; i++) {
            Values values = terms.draw(random);
            // Where in the range of supply this draw lies: -1 low, 0 base, 1 high.
            double luck = Terms.triangle(-1, 0, 1, random.nextDouble());
            npvs[i] = npv(values, chosen, luck);
            paying += npvs[i] > 0 ? 1 : 0;
            double most = Double.NEGATIVE_INFINITY;
            for (Point point : allowed) {
                double npv = npv(values, point, luck);
                if (npv > most) {
                    most = npv;
                    sizes[i] = point.size();
                }
            }
        }
        return new Chances(seed, draws, quantiles(npvs), (double) paying / draws, quantiles(sizes));
    }

    private static double npv(Values values, Point point, double luck) {
        return PlantModel.npv(values, point.size(), between(point, luck));
    }

    private static Feed between(Point point, double luck) {
        Feed base = point.feed(Case.BASE);
        Feed end = point.feed(luck < 0 ? Case.LOW : Case.HIGH);
        double share = Math.abs(luck);
        return Feed.of(
                base.tonnes() + share * (end.tonnes() - base.tonnes()),
                base.haulCost() + share * (end.haulCost() - base.haulCost()));
    }

    private static Quantiles quantiles(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return new Quantiles(at(sorted, 0.05), at(sorted, 0.5), at(sorted, 0.95));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1.0, Math.floor(share * sorted.length))];
    }
}
