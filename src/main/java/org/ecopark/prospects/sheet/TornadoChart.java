package org.ecopark.prospects.sheet;

import java.util.List;
import org.ecopark.measure.Provenance;
import org.ecopark.prospects.point.Bar;
import org.ecopark.prospects.point.Words;
import org.ecopark.web.Html;
import org.ecopark.web.sheet.Axis;
import org.ecopark.web.sheet.Drawing;

/** Bars around the net present value of the base case, the widest on top. Assumed inputs are hatched and starred. */
final class TornadoChart {

    private static final double WIDTH = 640;
    private static final double ROW = 22;
    private static final int MOST = 12;
    private static final double MILLION = 1e6;

    private TornadoChart() {}

    static void draw(Html html, Words words, List<Bar> all, double npv, String unit) {
        List<Bar> bars = all.subList(0, Math.min(MOST, all.size()));
        double least = npv;
        double most = npv;
        for (Bar bar : bars) {
            least = Math.min(least, Math.min(bar.npvAtLow(), bar.npvAtHigh()));
            most = Math.max(most, Math.max(bar.npvAtLow(), bar.npvAtHigh()));
        }
        double bottom = 30 + bars.size() * ROW;
        Axis x = Axis.over(least / MILLION, most / MILLION, 230, WIDTH - 60);
        Drawing drawing = new Drawing(html, words, WIDTH, bottom + 36, words.say("tornado.title"));
        for (double tick : x.ticks()) {
            drawing.line("grid", x.at(tick), 22, x.at(tick), bottom)
                    .text("tick", x.at(tick), bottom + 14, "middle", words.number(tick));
        }
        drawing.text(
                "name", (x.from() + x.to()) / 2, bottom + 30, "middle", words.say("returns.axis", words.unit(unit)));
        double top = 26;
        for (Bar bar : bars) {
            boolean assumed = bar.provenance() == Provenance.ASSUMED;
            drawing.text("tick", 222, top + 11, "end", words.name(bar.name()) + (assumed ? " *" : ""));
            half(drawing, x, top, npv, bar.npvAtLow(), assumed, words.number(bar.low()));
            half(drawing, x, top, npv, bar.npvAtHigh(), assumed, words.number(bar.high()));
            top += ROW;
        }
        drawing.line("zero", x.at(npv / MILLION), 22, x.at(npv / MILLION), bottom)
                .end();
    }

    private static void half(
            Drawing drawing, Axis x, double top, double npv, double end, boolean assumed, String value) {
        double middle = x.at(npv / MILLION);
        double there = x.at(end / MILLION);
        drawing.box(
                (end < npv ? "worse" : "better") + (assumed ? " assumed" : ""),
                Math.min(middle, there),
                top,
                Math.abs(there - middle),
                ROW - 8);
        // Numbers of inputs that hardly matter would lie on one another.
        if (Math.abs(there - middle) > 24) {
            drawing.text(
                    "tick", there < middle ? there - 3 : there + 3, top + 11, there < middle ? "end" : "start", value);
        }
    }
}
