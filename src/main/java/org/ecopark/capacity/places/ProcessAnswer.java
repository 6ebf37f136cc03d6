package org.ecopark.capacity.places;

import java.util.List;
import java.util.Locale;
import org.ecopark.capacity.competition.Rivalry;
import org.ecopark.capacity.economics.PlantReport;
import org.ecopark.capacity.economics.Terms;
import org.ecopark.capacity.sizing.Chances;
import org.ecopark.capacity.sizing.Limits;
import org.ecopark.capacity.sizing.Sizing;
import org.ecopark.capacity.sizing.SupplyGate;
import org.ecopark.capacity.supply.Supply;
import org.ecopark.materials.library.ProcessType;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one process at a place.
 *
 * @param missing names of assumptions without which there is no answer
 * @param usable the sources that suit the process and have a known haul cost
 * @param refused t/yr that the process does not take, by grade or hazard
 * @param uncosted t/yr whose haul has no known cost
 * @param taken t/yr of each competitor, in their order, first without the plant, then beside the best one
 */
public record ProcessAnswer(
        ProcessType process,
        Terms terms,
        Verdict verdict,
        List<String> missing,
        @Nullable Supply usable,
        double refused,
        double uncosted,
        @Nullable Rivalry rivalry,
        @Nullable SupplyGate gate,
        @Nullable Limits limits,
        @Nullable Sizing sizing,
        @Nullable PlantReport report,
        @Nullable Chances chances,
        List<List<Double>> taken) {

    public ProcessAnswer {
        missing = List.copyOf(missing);
        taken = List.copyOf(taken);
    }

    /** What it comes to. */
    public enum Verdict {
        PAYS,
        /** The best allowed size is worth less than nothing. */
        NONE_PAYS,
        /** Limits leave no size. */
        NO_SIZE,
        /** Nothing free is in reach. */
        NO_SUPPLY,
        /** Assumptions are not known. */
        MISSING;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ProcessAnswer without(ProcessType process, Terms terms, List<String> missing) {
        return new ProcessAnswer(
                process, terms, Verdict.MISSING, missing, null, 0, 0, null, null, null, null, null, null, List.of());
    }
}
