package org.ecopark.prospects.sheet;

import java.util.Objects;
import java.util.Set;
import org.ecopark.prospects.point.Ground;
import org.ecopark.prospects.point.Outlet;
import org.ecopark.prospects.point.Prospect;
import org.ecopark.prospects.point.Words;
import org.ecopark.web.Html;
import org.ecopark.web.sheet.Table;
import org.jspecify.annotations.Nullable;

/** The zone or park at the point with its utilities and permits, and the outlets of what a plant makes. */
final class GroundPart {

    private final Html html;
    private final Words words;

    GroundPart(Html html, Words words) {
        this.html = html;
        this.words = words;
    }

    void write(Prospect view) {
        html.element("h2", words.say("ground.title"));
        Ground ground = view.ground();
        if (ground == null) {
            html.element("p", words.say("ground.none"));
        } else {
            ground(ground);
        }
        outlets(view);
    }

    private void ground(Ground ground) {
        html.element("p", words.say("ground." + ground.kind(), ground.name()));
        Table table = new Table(html);
        table.row(words.say("ground.land"), amount(ground.areaHa(), "ha"))
                .row(words.say("ground.free"), amount(ground.freeLandHa(), "ha"))
                .row(words.say("ground.use"), Objects.requireNonNullElse(ground.landUse(), words.say("unknown")))
                .row(words.say("ground.grid"), amount(ground.gridMw(), "MW"))
                .row(words.say("ground.power"), amount(ground.powerMw(), "MW"))
                .row(words.say("ground.steam"), amount(ground.steamTPerDay(), "t/d"))
                .row(words.say("ground.water"), amount(ground.waterM3PerDay(), "m3/d"))
                .row(words.say("ground.classes"), classes(ground.permitClasses()))
                .end();
        if (ground.permits().isEmpty()) {
            html.element("p", words.say("ground.permits.none"), "class", "quiet");
            return;
        }
        html.element("h3", words.say("ground.permits"));
        Table permits =
                new Table(html, words.say("column.facility"), words.say("column.permit"), words.say("column.capacity"));
        ground.permits()
                .forEach(permit -> permits.row(
                        permit.facilityName(),
                        Objects.requireNonNullElse(
                                permit.reference() == null ? permit.kind() : permit.reference(), "–"),
                        permit.limitTPerYear() == null ? "–" : words.number(permit.limitTPerYear())));
        permits.end();
    }

    private String classes(@Nullable Set<String> classes) {
        if (classes == null) {
            return words.say("unknown");
        }
        return classes.isEmpty()
                ? words.say("ground.classes.none")
                : words.names(classes.stream().sorted().toList());
    }

    private String amount(@Nullable Double value, String unit) {
        return value == null ? words.say("unknown") : words.number(value) + " " + unit;
    }

    private void outlets(Prospect view) {
        html.element("h2", words.say("outlets.title"));
        if (view.outlets().isEmpty()) {
            html.element("p", words.say("outlets.none"));
            return;
        }
        Table table = new Table(
                html,
                words.say("column.facility"),
                words.say("column.material"),
                words.say("column.amount"),
                words.say("column.distance"));
        for (Outlet outlet : view.outlets()) {
            table.row(
                    outlet.need().site().name(),
                    outlet.output().title().in(words.language()),
                    outlet.need().amount() == null
                            ? words.say("unknown")
                            : words.number(Objects.requireNonNull(outlet.need().amount())
                                            .base()) + " "
                                    + words.unit(outlet.need().unit().key()),
                    words.tenth(outlet.trip().roadM() / 1000));
        }
        table.end();
    }
}
