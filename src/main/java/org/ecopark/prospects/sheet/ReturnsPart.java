package org.ecopark.prospects.sheet;

import java.util.List;
import java.util.Objects;
import org.ecopark.capacity.economics.PlantReport;
import org.ecopark.measure.Figure;
import org.ecopark.prospects.point.Concentration;
import org.ecopark.prospects.point.Returns;
import org.ecopark.prospects.point.Returns.Result;
import org.ecopark.prospects.point.Words;
import org.ecopark.web.Html;
import org.ecopark.web.sheet.Table;
import org.jspecify.annotations.Nullable;

/** What processes would return, the best of them over size, what it hangs on, and who would supply it. */
final class ReturnsPart {

    private final Html html;
    private final Words words;
    private final String money;

    /** @param money unit of all sums */
    ReturnsPart(Html html, Words words, String money) {
        this.html = html;
        this.words = words;
        this.money = money;
    }

    void table(List<Returns> all) {
        Table table = new Table(
                html,
                words.say("column.process"),
                words.say("column.size"),
                words.say("column.load"),
                words.say("column.capex"),
                words.say("column.npv"),
                words.say("column.irr"),
                words.say("column.payback"));
        for (Returns returns : all) {
            row(table, returns);
        }
        table.end();
        all.stream().filter(returns -> !returns.missing().isEmpty()).forEach(this::missing);
        all.stream().filter(returns -> !returns.barred().isEmpty()).forEach(this::barred);
    }

    private void row(Table table, Returns returns) {
        String name = returns.process().title().in(words.language());
        Result result = returns.result();
        if (result == null) {
            String none = words.say("returns.none");
            table.row(name, none, "–", "–", "–", "–", "–");
            return;
        }
        PlantReport report = result.report();
        table.row(
                name,
                words.number(report.size().value()),
                share(report.line("load_factor")),
                words.figure(report.line("capex")),
                words.figure(report.npv()),
                report.irr() == null ? "–" : words.rate(Objects.requireNonNull(report.irr())),
                report.payback() == null
                        ? "–"
                        : words.tenth(Objects.requireNonNull(report.payback()).value()));
    }

    private String share(@Nullable Figure figure) {
        if (figure == null) {
            return "–";
        }
        return figure.low() == null || figure.high() == null
                ? words.percent(figure.value())
                : words.say(
                        "range",
                        words.percent(figure.value()),
                        words.percent(figure.low()),
                        words.percent(figure.high()));
    }

    private void missing(Returns returns) {
        html.element(
                "p",
                returns.process().title().in(words.language()) + ": "
                        + words.say("returns.missing", words.names(returns.missing())),
                "class",
                "quiet");
    }

    private void barred(Returns returns) {
        html.element(
                "p",
                returns.process().title().in(words.language()) + ": "
                        + words.say("returns.barred", words.names(returns.barred())));
    }

    void write(Result result) {
        html.element("h3", words.say("returns.curve", words.unit(money)));
        SizeChart.draw(html, words, result, money);
        if (result.binding() != null) {
            html.element("p", words.say("returns.binding", words.name(Objects.requireNonNull(result.binding()))));
        }
        quiet("returns.left_out", result.report().leftOut());
        quiet("returns.unchecked", result.unchecked());
        html.element("h2", words.say("tornado.title"));
        html.element("p", words.say("tornado.note"), "class", "quiet");
        TornadoChart.draw(html, words, result.tornado(), result.report().npv().value(), money);
        quiet("tornado.without", result.withoutRange());
        suppliers(result.concentration());
    }

    private void quiet(String key, List<String> names) {
        if (!names.isEmpty()) {
            html.element("p", words.say(key, words.names(names)), "class", "quiet");
        }
    }

    private void suppliers(Concentration concentration) {
        html.element("h2", words.say("concentration.title"));
        String index = words.whole(concentration.index());
        boolean few = concentration.suppliers() <= concentration.five().size();
        html.element(
                "p",
                few
                        ? words.say("concentration.few", concentration.suppliers(), index)
                        : words.say(
                                "concentration.share",
                                concentration.suppliers(),
                                words.percent(concentration.shareOfFive()),
                                index));
        Table table = new Table(html, words.say("column.facility"), words.say("column.won"));
        concentration.five().forEach(each -> table.row(each.name(), words.number(each.tonnes())));
        table.end();
    }
}
