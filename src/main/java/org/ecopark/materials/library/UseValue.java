package org.ecopark.materials.library;

import java.util.List;
import org.ecopark.formats.PackagedTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * Where to read what a process makes of a material: of the product that it replaces or sells, what making it costs, and
 * where the rest goes.
 *
 * @param classKey what is taken in, with its members but for {@code except} and theirs
 * @param product class of the product; its share of the intake is that of any process of the library that makes it of
 *     this material
 * @param productFee start of the keys of the fees at which others take the product: negative where they pay
 * @param making start of the keys of the prices of making it, per unit taken in
 * @param residueOutlet key of the outlet of what is no product; null where nothing is left
 */
public record UseValue(
        String process,
        String classKey,
        List<String> except,
        String product,
        String productFee,
        String making,
        @Nullable String residueOutlet,
        @Nullable String note) {

    static UseValue of(Row row) {
        return new UseValue(
                row.text("process"),
                row.text("class"),
                row.list("except"),
                row.text("product"),
                row.text("product_fee"),
                row.text("making"),
                row.findText("residue_outlet"),
                row.findText("note"));
    }
}
