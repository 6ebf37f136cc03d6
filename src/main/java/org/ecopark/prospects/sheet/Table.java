package org.ecopark.prospects.sheet;

import org.ecopark.web.Html;

/** A table whose first column is text and whose others are numbers or short words. */
final class Table {

    private final Html html;

    Table(Html html, String... columns) {
        this.html = html;
        html.open("table").open("thead").open("tr");
        for (String column : columns) {
            html.element("th", column, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
    }

    Table row(String first, String... others) {
        html.open("tr").element("th", first, "scope", "row");
        for (String cell : others) {
            html.element("td", cell);
        }
        html.close("tr");
        return this;
    }

    void end() {
        html.close("tbody").close("table");
    }
}
