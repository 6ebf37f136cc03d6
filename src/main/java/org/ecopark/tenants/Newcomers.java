package org.ecopark.tenants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.materials.library.ProcessType.Input;
import org.ecopark.measure.AmountRange;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;

/** Makes candidates of the processes of the library. Pure. */
final class Newcomers {

    /** More than any plant takes; how much each could get is found from who reaches it. */
    private static final double ANYTHING_T = 1e9;

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double KG_PER_TONNE = 1000;

    private final Place place;
    private final Function<String, Optional<MaterialClass>> classes;

    /**
     * Where they would stand.
     *
     * @param country of two letters; null when unknown
     */
    record Place(
            String name,
            double longitude,
            double latitude,
            @Nullable Double accuracyM,
            @Nullable String country) {}

    Newcomers(Place place, Function<String, Optional<MaterialClass>> classes) {
        this.place = place;
        this.classes = classes;
    }

    /** One candidate for each process whose intake is weighed in tonnes. Their facilities have ids below nought. */
    List<Candidate> of(List<ProcessType> processes) {
        List<Candidate> candidates = new ArrayList<>();
        for (ProcessType process : processes) {
            if (process.inputs().size() == 1) {
                Input input = process.inputs().get(0);
                classes.apply(input.classKey())
                        .filter(material -> material.unit() == AmountUnit.T_PER_YEAR)
                        .ifPresent(material ->
                                candidates.add(candidate(-1 - candidates.size(), process, input, material)));
            }
        }
        return candidates;
    }

    private Candidate candidate(long id, ProcessType process, Input input, MaterialClass material) {
        Stream need = new Stream(
                id,
                false,
                new Stream.Site(
                        id,
                        process.title().en() + ", " + place.name(),
                        place.longitude(),
                        place.latitude(),
                        place.accuracyM(),
                        place.country(),
                        null,
                        null,
                        true),
                material,
                null,
                List.of(),
                input.grades(),
                null,
                Map.of(),
                Map.of(),
                AmountUnit.T_PER_YEAR,
                new AmountRange(ANYTHING_T, ANYTHING_T, ANYTHING_T, AmountUnit.T_PER_YEAR),
                List.of(),
                "available",
                null,
                null,
                process.key(),
                "assumed");
        return new Candidate(
                process,
                need,
                intake(process, process.minSize(), process.minUnit()),
                intake(process, process.anchorSize(), process.anchorUnit()));
    }

    /**
     * A size in t/yr of intake. Of power plants by the heat in the fuel: t = MW x 3600 s/h x h / (1000 kg/t x MJ/kg x
     * efficiency). Null where a figure is missing.
     */
    static @Nullable Double intake(ProcessType process, @Nullable Double size, @Nullable String unit) {
        if (size == null || unit == null) {
            return null;
        }
        if (unit.equals("t_per_year")) {
            return size;
        }
        @Nullable Double hours = process.hoursPerYear();
        @Nullable Double heat = process.ncvMjPerKg();
        @Nullable Double efficiency = process.efficiency().base();
        if (!unit.equals("MW") || hours == null || heat == null || efficiency == null) {
            return null;
        }
        return size * SECONDS_PER_HOUR * hours / (KG_PER_TONNE * heat * efficiency);
    }
}
