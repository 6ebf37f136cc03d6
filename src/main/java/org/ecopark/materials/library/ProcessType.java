package org.ecopark.materials.library;

import java.util.List;
import org.ecopark.formats.PackagedTable.Row;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A technology that turns materials into others, with the size and cost of a published plant as the anchor of its cost
 * curve. Null is unknown and is never filled in.
 *
 * @param anchorUnit of the anchor's size: {@code MW} or {@code t_per_year}
 * @param exponent of cost over size, low, base and high
 * @param efficiency of power plants: share of the net calorific value that becomes electricity, gross
 * @param singlePlant whether the figures rest on one plant only
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ProcessType(
        String key,
        Title title,
        @Nullable Double anchorSize,
        @Nullable String anchorUnit,
        @Nullable Double anchorCapex,
        @Nullable String capexCurrency,
        @Nullable Integer capexYear,
        Triple exponent,
        Triple efficiency,
        @Nullable Double hoursPerYear,
        @Nullable Double ncvMjPerKg,
        @Nullable Double jobsLow,
        @Nullable Double jobsHigh,
        @Nullable Double minSize,
        @Nullable String minUnit,
        @Nullable Double landM2,
        String basis,
        boolean singlePlant,
        Origin origin,
        List<Input> inputs,
        List<Output> outputs) {

    static ProcessType of(Row row, List<Input> inputs, List<Output> outputs) {
        String key = row.text("key");
        return new ProcessType(
                key,
                new Title(row.text("title_en"), row.text("title_ko")),
                row.findNumber("anchor_size"),
                row.findText("anchor_unit"),
                row.findNumber("anchor_capex"),
                row.findText("capex_currency"),
                row.findWhole("capex_year"),
                Triple.of(row, "exponent"),
                Triple.of(row, "efficiency"),
                row.findNumber("hours_per_year"),
                row.findNumber("ncv_mj_per_kg"),
                row.findNumber("jobs_low"),
                row.findNumber("jobs_high"),
                row.findNumber("min_size"),
                row.findText("min_unit"),
                row.findNumber("land_m2"),
                row.text("basis"),
                "single_plant".equals(row.text("status")),
                Origin.of(row, null),
                inputs.stream().filter(input -> input.process().equals(key)).toList(),
                outputs.stream().filter(output -> output.process().equals(key)).toList());
    }

    /** Low, base and high of a figure; each may be unknown. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Triple(
            @Nullable Double low,
            @Nullable Double base,
            @Nullable Double high) {

        static Triple of(Row row, String name) {
            return new Triple(
                    row.findNumber(name + "_low"), row.findNumber(name + "_base"), row.findNumber(name + "_high"));
        }
    }

    /** A class that a process takes; no grades means any. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Input(String process, String classKey, List<String> grades) {

        static Input of(Row row) {
            return new Input(row.text("process"), row.text("class"), row.list("grades"));
        }
    }

    /**
     * A class that a process makes.
     *
     * @param share tonnes out for a tonne in; unknown where it follows from other figures or was not found
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Output(
            String process,
            String classKey,
            Triple share,
            boolean published,
            @Nullable String source) {

        static Output of(Row row) {
            return new Output(
                    row.text("process"),
                    row.text("class"),
                    Triple.of(row, "yield"),
                    !"assumed".equals(row.text("status")),
                    row.findText("source"));
        }
    }
}
