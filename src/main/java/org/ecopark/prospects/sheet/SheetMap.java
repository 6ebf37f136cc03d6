package org.ecopark.prospects.sheet;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.capacity.competition.Competitor;
import org.ecopark.capacity.supply.Source;
import org.ecopark.prospects.point.Prospect;
import org.ecopark.prospects.point.Words;
import org.ecopark.transport.Place;
import org.ecopark.web.Html;
import org.ecopark.web.sheet.Drawing;
import org.ecopark.web.sheet.SmallMap;

/** A small map of the point, its sources and competitors over land. */
final class SheetMap {

    private final Prospect view;
    private final SmallMap map;

    private SheetMap(Prospect view) {
        this.view = view;
        Place centre = view.inquiry().place();
        this.map = SmallMap.around(
                centre.longitude(),
                centre.latitude(),
                shown().stream()
                        .map(place -> new double[] {place.longitude(), place.latitude()})
                        .toList());
    }

    static void draw(Html html, Words words, Prospect view) {
        new SheetMap(view)
                .draw(new Drawing(html, words, SmallMap.WIDTH, SmallMap.HEIGHT, words.say("map.title")), words);
    }

    private List<Place> shown() {
        List<Place> places = new ArrayList<>();
        view.supply().sources().forEach(source -> places.add(source.place()));
        view.rivalry().competitors().stream()
                .filter(each -> each.trip().minutes() <= view.inquiry().driveMinutes())
                .forEach(each -> places.add(each.place()));
        return places;
    }

    private void draw(Drawing drawing, Words words) {
        map.ground(drawing, words);
        double largest = view.supply().sources().stream()
                .mapToDouble(this::shownTonnes)
                .max()
                .orElse(1);
        for (Source source : view.supply().sources()) {
            double radius = 2 + 10 * Math.sqrt(shownTonnes(source) / Math.max(1e-9, largest));
            Place place = source.place();
            drawing.circle(
                    source.stream().site().illustrative() ? "source illustrative" : "source",
                    map.x(place.longitude()),
                    map.y(place.latitude()),
                    radius);
        }
        for (Competitor competitor : view.rivalry().competitors()) {
            Place place = competitor.place();
            drawing.box("competitor", map.x(place.longitude()) - 4, map.y(place.latitude()) - 4, 8, 8);
        }
        double middleX = SmallMap.WIDTH / 2;
        double middleY = SmallMap.HEIGHT / 2;
        drawing.line("here", middleX - 9, middleY, middleX + 9, middleY);
        drawing.line("here", middleX, middleY - 9, middleX, middleY + 9);
        map.scale(drawing, words);
        drawing.end();
    }

    private double shownTonnes(Source source) {
        return (view.rivalry().terms().countPassing() ? source.availableWithPassing() : source.available()).base();
    }
}
