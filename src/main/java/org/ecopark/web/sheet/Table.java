package org.ecopark.web.sheet;

import org.ecopark.web.Html;

/** A table whose first column is text and whose others are numbers or short words. */
public final class Table {

    private final Html html;

    public Table(Html html, String... columns) {
        this.html = html;
        html.open("table").open("thead").open("tr");
        for (String column : columns) {
            html.element("th", column, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
    }

    public Table row(String first, String... others) {
        html.open("tr").element("th", first, "scope", "row");
        for (String cell : others) {
            html.element("td", cell);
        }
        html.close("tr");
        return this;
    }

    public void end() {
        html.close("tbody").close("table");
    }
}
