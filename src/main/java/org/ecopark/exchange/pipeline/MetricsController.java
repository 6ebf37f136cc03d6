package org.ecopark.exchange.pipeline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ecopark.accounts.Asker;
import org.ecopark.exchange.pipeline.Funnel.Conversion;
import org.ecopark.exchange.pipeline.Funnel.Stage;
import org.ecopark.exchange.pipeline.ImpactTotals.Claim;
import org.ecopark.exchange.pipeline.ImpactTotals.Total;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MissingRateException;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.ecopark.web.json.FigureJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What exchanges have brought, and how many proposals come how far. */
@RestController
class MetricsController {

    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;
    private static final List<String> OPEN_STATES = List.of("idea", "discussion", "negotiation", "implementation");

    private final SearchRepository search;
    private final Selections selections;
    private final PriceLevels levels;

    MetricsController(SearchRepository search, Selections selections, PriceLevels levels) {
        this.search = search;
        this.selections = selections;
        this.levels = levels;
    }

    private static List<String> names(String... more) {
        return Stream.concat(Selections.NAMES.stream().filter(name -> !name.equals("state")), Stream.of(more))
                .toList();
    }

    @GetMapping("/api/exchange-metrics")
    Map<String, Object> metrics(HttpServletRequest request) {
        Parameters parameters =
                Parameters.of(request, names("from", "to", "exchange", "explain", "currency", "price_year"));
        int thisYear = LocalDate.now(ZoneOffset.UTC).getYear();
        int from = year(parameters, "from", EARLIEST);
        int to = year(parameters, "to", thisYear);
        if (to < from) {
            throw Problem.badRequest("years_unordered")
                    .with("from", from)
                    .with("to", to)
                    .exception();
        }
        Selection selection = selections.of(parameters);
        boolean explain = parameters.flag("explain", false);
        @Nullable MoneyBasis money = money(parameters);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", from);
        json.put("to", to);
        json.put("basis", Bases.METRICS);
        // Nobody has verified what has not happened yet.
        json.put("verified", block(selection.of(List.of("completed")), from, Math.min(to, thisYear), money, explain));
        json.put("expected", block(selection.of(OPEN_STATES), from, to, money, explain));
        return json;
    }

    private static int year(Parameters parameters, String name, int usual) {
        return parameters.findWhole(name, EARLIEST, LATEST).map(Long::intValue).orElse(usual);
    }

    /** The money that totals are asked for in; null for that in which each was written. */
    private static @Nullable MoneyBasis money(Parameters parameters) {
        @Nullable String currency = parameters.findText("currency").orElse(null);
        @Nullable Long year = parameters.findWhole("price_year", 1900, 2100).orElse(null);
        if (currency == null && year == null) {
            return null;
        }
        if (currency == null || year == null || !currency.matches("[A-Z]{3}")) {
            throw Problem.badRequest("money_incomplete").exception();
        }
        return new MoneyBasis(currency, year.intValue());
    }

    private List<Claim> claims(Selection some, @Nullable MoneyBasis money) {
        List<Claim> claims = search.claims(some, Asker.everyone());
        if (money == null) {
            return claims;
        }
        try {
            return claims.stream().map(claim -> claim.in(money, levels)).toList();
        } catch (MissingRateException e) {
            throw Problem.badRequest("money_rate_missing")
                    .with("missing", e.missing())
                    .exception();
        }
    }

    private Map<String, Object> block(Selection some, int from, int to, @Nullable MoneyBasis money, boolean explain) {
        List<Long> ids = search.ids(some, Asker.everyone());
        List<Claim> claims = claims(some, money);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("states", some.states());
        json.put("exchanges", ids.size());
        json.put(
                "totals",
                new ImpactTotals(ids, claims, from, to)
                        .totals().stream().map(total -> total(total, explain)).toList());
        return json;
    }

    private static Map<String, Object> total(Total total, boolean explain) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("metric", total.metric().key());
        json.put("nisp_metric", total.metric().number());
        put(json, "unit", total.unit());
        put(json, "in_year", value(total.inYear()));
        put(json, "lifetime", value(total.lifetime()));
        json.put("exchanges_in_year", total.countedInYear());
        json.put("exchanges_lifetime", total.countedLifetime());
        json.put("exchanges_without_value", total.withoutValue());
        Map<String, Object> missing = new LinkedHashMap<>();
        missing.put("annual_value", total.missing().annualValue());
        missing.put("attribution", total.missing().attribution());
        missing.put("start_year", total.missing().startYear());
        missing.put("persistence_years", total.missing().persistence());
        json.put("impacts_missing", missing);
        if (explain) {
            put(json, "in_year_figure", FigureJson.of(total.inYear(), true));
            put(json, "lifetime_figure", FigureJson.of(total.lifetime(), true));
        }
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        json.put(name, value);
    }

    private static @Nullable Double value(@Nullable Figure figure) {
        return figure == null ? null : (Double) figure.value();
    }

    @GetMapping("/api/exchange-conversion")
    ResponseEntity<?> conversion(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, names("f"));
        boolean csv = parameters.choice("f", List.of("json", "csv"), "json").equals("csv");
        Funnel funnel = Funnel.of(search.steps(selections.of(parameters), Asker.everyone()));
        Map<Long, String> parks = search.parkNames();
        if (csv) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("text/csv; charset=utf-8; header=present"))
                    .header("Content-Disposition", "attachment; filename=\"exchange-conversion.csv\"")
                    .body(ConversionCsv.of(funnel, parks));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("basis", Bases.CONVERSION);
        json.put("whole", conversion(funnel.whole()));
        List<Map<String, Object>> byPark = new ArrayList<>();
        funnel.byPark().forEach((id, conversion) -> {
            Map<String, Object> park = new LinkedHashMap<>();
            put(park, "park_id", id == 0 ? null : id);
            put(park, "park_name", parks.get(id));
            park.putAll(conversion(conversion));
            byPark.add(park);
        });
        json.put("parks", byPark);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    private static Map<String, Object> conversion(Conversion conversion) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("proposals", conversion.proposals());
        json.put(
                "stages",
                conversion.stages().stream().map(MetricsController::stage).toList());
        json.put("failed", conversion.failed());
        json.put("barriers", conversion.barriers());
        return json;
    }

    private static Map<String, Object> stage(Stage stage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stage", stage.state().name().toLowerCase(Locale.ROOT));
        json.put("reached", stage.reached());
        put(json, "share_of_previous", stage.ofPrevious());
        put(json, "share_of_proposals", stage.ofFirst());
        json.put("now", stage.now());
        put(json, "median_days", stage.medianDays());
        json.put("stays_counted", stage.stays());
        return json;
    }
}
