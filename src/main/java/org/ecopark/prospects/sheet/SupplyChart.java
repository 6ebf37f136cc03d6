package org.ecopark.prospects.sheet;

import org.ecopark.capacity.supply.SupplyCurve;
import org.ecopark.prospects.point.Words;
import org.ecopark.web.Html;
import org.ecopark.web.sheet.Axis;
import org.ecopark.web.sheet.Drawing;

/** A supply curve as steps: what the last tonne costs, and the mean of all before it. */
final class SupplyChart {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 260;

    private SupplyChart() {}

    static void draw(Html html, Words words, SupplyCurve curve, String unit) {
        double most = curve.steps().stream()
                .mapToDouble(SupplyCurve.Step::marginal)
                .max()
                .orElse(1);
        Axis x = Axis.over(0, curve.total(), 60, WIDTH - 90);
        Axis y = Axis.over(0, most, HEIGHT - 40, 26);
        Drawing drawing = new Drawing(html, words, WIDTH, HEIGHT, words.say("supply.curve"));
        drawing.axes(x, y, words.say("supply.axis.x"), words.say("supply.axis.y", words.unit(unit)));
        StringBuilder steps = new StringBuilder();
        StringBuilder mean = new StringBuilder();
        double before = 0;
        for (SupplyCurve.Step step : curve.steps()) {
            steps.append(steps.isEmpty() ? "M" : "L")
                    .append(Drawing.point(x.at(before), y.at(step.marginal())))
                    .append("L")
                    .append(Drawing.point(x.at(step.cumulative()), y.at(step.marginal())));
            // Within a step the mean bends towards its cost; a few points show it.
            for (int i = mean.isEmpty() ? 0 : 1; i <= 8; i++) {
                double at = before + (step.cumulative() - before) * i / 8;
                double value = at > 0 ? curve.meanAt(Math.min(at, step.cumulative())) : step.marginal();
                mean.append(mean.isEmpty() ? "M" : "L").append(Drawing.point(x.at(at), y.at(value)));
            }
            before = step.cumulative();
        }
        if (!curve.steps().isEmpty()) {
            SupplyCurve.Step last = curve.steps().get(curve.steps().size() - 1);
            double end = x.at(last.cumulative()) + 4;
            drawing.path("steps", steps.toString())
                    .path("mean", mean.toString())
                    .text("label", end, y.at(last.marginal()) + 3, "start", words.say("supply.marginal"))
                    .text(
                            "label quiet",
                            end,
                            Math.max(y.at(last.mean()) + 3, y.at(last.marginal()) + 16),
                            "start",
                            words.say("supply.mean"));
        }
        drawing.end();
    }
}
