package org.ecopark.materials.library;

import java.util.List;
import org.ecopark.formats.PackagedTable.Row;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A kind of place where a material may go, with the fee and the tax that go with it.
 *
 * @param classes it takes, with their members
 * @param except classes of which it takes neither them nor their members
 * @param grades it takes; empty for any
 * @param process of the process library that is meant; null where none is
 * @param step of the waste hierarchy: {@code reuse}, {@code recycle}, {@code recover_energy} or {@code dispose}
 * @param fee start of the keys of its prices: positive when the holder pays, negative when the plant does
 * @param tax start of the keys of the tax on top of the fee; null where none is raised
 * @param usual whether it is meant where a receiver states no process
 * @param published whether the fee was published for this use; otherwise it is assumed to hold for it
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Outlet(
        String key,
        Title title,
        List<String> classes,
        List<String> except,
        List<String> grades,
        @Nullable String process,
        String step,
        String fee,
        @Nullable String tax,
        boolean usual,
        @Nullable String note,
        boolean published) {

    static Outlet of(Row row) {
        return new Outlet(
                row.text("key"),
                new Title(row.text("title_en"), row.text("title_ko")),
                row.list("classes"),
                row.list("except"),
                row.list("grades"),
                row.findText("process"),
                row.text("step"),
                row.text("fee"),
                row.findText("tax"),
                Boolean.TRUE.equals(row.findTruth("usual")),
                row.findText("note"),
                "published".equals(row.text("status")));
    }
}
