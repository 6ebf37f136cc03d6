package org.ecopark.prospects.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ecopark.capacity.competition.Competitor;
import org.ecopark.capacity.competition.Decay;
import org.ecopark.capacity.supply.Source;
import org.ecopark.capacity.supply.Supply;
import org.ecopark.measure.AmountRange;
import org.ecopark.measure.Figure;
import org.ecopark.prospects.point.Curves;
import org.ecopark.prospects.point.Headline;
import org.ecopark.prospects.point.Inquiry;
import org.ecopark.prospects.point.Prospect;
import org.ecopark.prospects.point.Returns;
import org.ecopark.prospects.point.Returns.Result;
import org.ecopark.prospects.point.Words;
import org.ecopark.web.Address;
import org.ecopark.web.Html;
import org.ecopark.web.sheet.Table;
import org.jspecify.annotations.Nullable;

/**
 * The printable page of a view, A4: what distances and figures rest on comes first, then supply, competitors, returns and
 * what they hang on, the ground, outlets, a map. Unknown things are said, never left blank or shown as nought.
 */
public final class Sheet {

    private static final int MOST_ROWS = 10;

    private final Prospect view;
    private final Words words;
    private final Html html;
    private final Address server;
    private final String self;
    private final @Nullable String pdf;
    private final @Nullable Result result;

    /**
     * A sheet.
     *
     * @param self address of the same view as data
     * @param pdf address of the same sheet as PDF; null on paper, and where no address gives it
     */
    public Sheet(Prospect view, Words words, Address server, String self, @Nullable String pdf) {
        this.view = view;
        this.words = words;
        this.server = server;
        this.self = self;
        this.pdf = pdf;
        this.html = new Html(words.language(), title(view, words), server);
        this.result = view.best().map(Returns::result).orElse(null);
    }

    private static String title(Prospect view, Words words) {
        return words.say("title", material(view, words));
    }

    private static String material(Prospect view, Words words) {
        return view.inquiry().question().material().title().in(words.language());
    }

    /** The whole page. */
    public byte[] bytes() {
        html.single(
                "link",
                "rel",
                "stylesheet",
                "href",
                server.at("web", "sheet.css").toString());
        html.open("main", "class", "sheet");
        if (pdf != null) {
            html.open("p", "class", "unprinted").link(pdf, words.say("pdf")).close("p");
        }
        head();
        supply();
        competition();
        returns();
        new GroundPart(html, words).write(view);
        html.element("h2", words.say("map.title"));
        SheetMap.draw(html, words, view);
        html.element("p", words.say("map.note"), "class", "quiet");
        if (!view.credits().isEmpty()) {
            String named = String.join("; ", Credits.together(view.credits(), words));
            html.element("p", words.say("credits", named), "class", "quiet");
        }
        html.element("p", words.say("foot", LocalDate.now(Clock.systemUTC()), self), "class", "quiet foot");
        html.close("main");
        return html.bytes();
    }

    private void head() {
        Inquiry inquiry = view.inquiry();
        Headline headline = Headline.of(view, words);
        html.element("p", headline.distances(), "class", "distances");
        html.element("h1", title(view, words));
        html.element("p", headline.returns(), "class", "headline");
        html.element("p", headline.rests(), "class", headline.assumed().isEmpty() ? "rests" : "rests assumed");
        if (result != null) {
            html.element("p", words.say("bounds"), "class", "quiet");
        }
        html.element(
                "p",
                words.say(
                        "subtitle",
                        material(view, words),
                        degrees(inquiry.place().longitude()),
                        degrees(inquiry.place().latitude()),
                        inquiry.set().title().in(words.language()),
                        words.unit(inquiry.set().money().unit())),
                "class",
                "quiet");
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private void supply() {
        Supply.Totals totals = view.supply().catchment();
        boolean counted = view.rivalry().terms().countPassing();
        html.element("h2", words.say("supply.title"));
        html.element(
                "p",
                words.say(
                        counted ? "supply.sums_counted" : "supply.sums",
                        reach(),
                        amount(totals.arising()),
                        words.number(totals.committed()) + " "
                                + words.unit(totals.arising().unit().key()),
                        amount(totals.available()),
                        amount(totals.passing()),
                        amount(totals.availableWithPassing())));
        if (view.supply().unknownAmounts() > 0) {
            html.element("p", words.say("supply.unknown", view.supply().unknownAmounts()));
        }
        int without = view.supply().withoutCost().size();
        if (without > 0) {
            html.element("p", words.say("supply.without_cost", without));
            view.supply()
                    .missing()
                    .forEach(gap -> html.element("p", gap.sentence().in(words.language()), "class", "quiet"));
        }
        @Nullable String unit = haulUnit();
        if (unit != null) {
            html.element("h3", words.say("supply.curve"));
            SupplyChart.draw(html, words, Curves.free(view), unit);
            sources(unit);
        }
    }

    private @Nullable String haulUnit() {
        return view.supply().sources().stream()
                .flatMap(source -> source.haulCost().stream())
                .map(Figure::unit)
                .findFirst()
                .orElse(null);
    }

    private String reach() {
        var reach = view.inquiry().question().reach();
        return words.say(
                "reach." + reach.kind().name().toLowerCase(Locale.ROOT),
                words.number(reach.limit()),
                words.unit(view.inquiry().set().money().unit()));
    }

    private String amount(AmountRange range) {
        String unit = words.unit(range.unit().key());
        return (range.low() == range.high()
                        ? words.number(range.base())
                        : words.say(
                                "range",
                                words.number(range.base()),
                                words.number(range.low()),
                                words.number(range.high())))
                + " " + unit;
    }

    private double free(Source source) {
        return (view.rivalry().terms().countPassing() ? source.availableWithPassing() : source.available()).base();
    }

    private void sources(String unit) {
        html.element("h3", words.say("supply.largest"));
        List<Source> largest = view.supply().sources().stream()
                .filter(source -> free(source) > 0)
                .sorted(Comparator.comparingDouble(this::free).reversed())
                .limit(MOST_ROWS)
                .toList();
        Table table = new Table(
                html,
                words.say("column.facility"),
                words.say("column.free"),
                words.say("column.distance"),
                words.say("column.minutes"),
                words.say("column.haul", words.unit(unit)));
        for (Source source : largest) {
            table.row(
                    source.stream().site().name(),
                    words.number(free(source)),
                    words.tenth(source.trip().roadM() / 1000),
                    words.whole(source.trip().minutes()),
                    source.haulCost().map(cost -> words.number(cost.value())).orElse("–"));
        }
        table.end();
    }

    private void competition() {
        html.element("h2", words.say("competition.title"));
        List<Competitor> all = view.rivalry().competitors();
        if (all.isEmpty()) {
            html.element("p", words.say("competition.none"));
            return;
        }
        @Nullable Figure decay = view.rivalry().decayFigure();
        html.element(
                "p",
                decay == null
                        ? words.say("competition.short_haul")
                        : words.say("competition.gravity", words.number(decay.value())));
        Decay found = view.rivalry().decay();
        if (found != null && !found.attained() && Double.isFinite(found.meanHaul())) {
            html.element(
                    "p",
                    words.say("competition.not_attained", words.tenth(found.meanHaul())),
                    "class",
                    "rests assumed");
        }
        long near = all.stream()
                .filter(each -> each.trip().minutes() <= view.inquiry().driveMinutes())
                .count();
        html.element(
                "p",
                words.say("competition.near", near, words.number(view.inquiry().driveMinutes()), all.size()));
        if (result != null) {
            html.element(
                    "p", words.say("competition.share", words.percent(result.won()), words.percent(result.lost())));
        }
        competitors(all);
    }

    /** What it takes with the plant there, else what it could take. */
    private double taken(Competitor competitor) {
        int number = result == null ? -1 : result.rivalry().competitors().indexOf(competitor);
        return number >= 0
                ? Objects.requireNonNull(result).takenAfter().get(number)
                : competitor.capacity() == null ? 0 : competitor.capacity().value();
    }

    private void competitors(List<Competitor> all) {
        html.element("p", words.say("competition.largest"), "class", "quiet");
        Table table = new Table(
                html,
                words.say("column.facility"),
                words.say("column.capacity"),
                words.say("column.basis"),
                words.say("column.minutes"),
                words.say("column.taken"),
                words.say("column.left"));
        List<Competitor> largest = all.stream()
                .sorted(Comparator.comparingDouble(this::taken).reversed())
                .limit(MOST_ROWS)
                .toList();
        for (Competitor each : largest) {
            int number = result == null ? -1 : result.rivalry().competitors().indexOf(each);
            table.row(
                    each.name(),
                    each.capacity() == null ? "–" : words.number(each.capacity().value()),
                    words.say("basis." + each.basis().name().toLowerCase(Locale.ROOT)),
                    words.whole(each.trip().minutes()),
                    number < 0
                            ? "–"
                            : words.number(
                                    Objects.requireNonNull(result).takenBefore().get(number)),
                    number < 0
                            ? "–"
                            : words.number(
                                    Objects.requireNonNull(result).takenAfter().get(number)));
        }
        table.end();
    }

    private void returns() {
        html.element("h2", words.say("returns.title"));
        ReturnsPart part =
                new ReturnsPart(html, words, view.inquiry().set().money().unit());
        part.table(view.returns());
        if (result != null) {
            part.write(result);
        }
    }
}
