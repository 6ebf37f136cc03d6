package org.ecopark.capacity.places;

import java.util.Map;
import java.util.Set;
import org.ecopark.capacity.competition.Competition;
import org.ecopark.capacity.economics.CarbonAccount.Counterfactual;
import org.ecopark.capacity.site.SiteFacts;
import org.ecopark.capacity.site.SiteFacts.Origin;
import org.ecopark.capacity.sizing.Weights;
import org.ecopark.capacity.supply.Reach;
import org.jspecify.annotations.Nullable;

/**
 * How places are sized, whichever place it is.
 *
 * @param materialClass key
 * @param process key; null for every process that takes the class
 */
public record SizingOrder(
        String materialClass, @Nullable String process, Supplied supplied, Reckoned reckoned, Site site) {

    /**
     * What supply is looked at.
     *
     * @param year of the streams; null for the newest of each
     * @param reach null for the usual one of the class
     * @param countPassing whether what passes through a site counts as arising there
     * @param without facilities that are thought away as competitors
     * @param illustrative whether invented streams and plants take part
     */
    public record Supplied(
            @Nullable Integer year,
            @Nullable Reach reach,
            Competition.Rule rule,
            boolean countPassing,
            Set<Long> without,
            boolean illustrative) {

        public Supplied {
            without = Set.copyOf(without);
        }
    }

    /**
     * What it is reckoned with.
     *
     * @param set key; null for the newest of the place's country
     * @param edits by key or {@code key:subject}, in the money of the set
     * @param draws of Monte Carlo; 0 for none
     */
    public record Reckoned(
            @Nullable String set,
            Map<String, Double> edits,
            Weights weights,
            Counterfactual counterfactual,
            int draws,
            long seed) {

        public Reckoned {
            edits = Map.copyOf(edits);
        }
    }

    /**
     * What the asker says of the site, in the place of what the register says; null for what the register says.
     *
     * @param budget in the money of the set
     * @param permitT largest permitted intake, t/yr
     * @param permitClasses classes of operation that are permitted there
     */
    public record Site(
            @Nullable Double freeLandHa,
            @Nullable Double gridMw,
            @Nullable Double waterM3PerDay,
            @Nullable Double permitT,
            @Nullable Set<String> permitClasses,
            @Nullable Double budget) {

        public Site {
            permitClasses = permitClasses == null ? null : Set.copyOf(permitClasses);
        }

        /**
         * What is said, else what is known.
         *
         * @param money unit of the budget
         */
        SiteFacts over(SiteFacts known, String money) {
            Origin asker = Origin.ASKER;
            SiteFacts said = new SiteFacts(
                    asker.land(freeLandHa),
                    asker.grid(gridMw),
                    asker.water(waterM3PerDay),
                    asker.permits(permitClasses),
                    asker.figure("permit", permitT, 1, "t_per_year"),
                    asker.figure("budget", budget, 1, money));
            return said.orElse(known);
        }
    }

    /** The same with a set of assumptions where none is named. */
    public SizingOrder reckonedWith(String set) {
        return reckoned.set() != null
                ? this
                : new SizingOrder(
                        materialClass,
                        process,
                        supplied,
                        new Reckoned(
                                set,
                                reckoned.edits(),
                                reckoned.weights(),
                                reckoned.counterfactual(),
                                reckoned.draws(),
                                reckoned.seed()),
                        site);
    }
}
