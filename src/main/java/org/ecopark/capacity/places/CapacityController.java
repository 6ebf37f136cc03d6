package org.ecopark.capacity.places;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.capacity.assumptions.Assumption;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.assumptions.AssumptionSets;
import org.ecopark.capacity.site.PermitClass;
import org.ecopark.capacity.site.PermitClasses;
import org.ecopark.capacity.site.PermitNeed;
import org.ecopark.scenarios.Area;
import org.ecopark.scenarios.Areas;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/capacity}: the sizing of one place at once; {@code /api/assumptions}: what plants are reckoned with. */
@RestController
class CapacityController {

    private static final List<String> WHERE = List.of("zone", "park", "polygon", "lon", "lat", "explain");

    private final PlaceSizings sizings;
    private final SizingChecks checks;
    private final AssumptionSets sets;
    private final PermitClasses permits;
    private final Areas areas;

    CapacityController(
            PlaceSizings sizings, SizingChecks checks, AssumptionSets sets, PermitClasses permits, Areas areas) {
        this.sizings = sizings;
        this.checks = checks;
        this.sets = sets;
        this.permits = permits;
        this.areas = areas;
    }

    @GetMapping("/api/capacity")
    Map<String, Object> capacity(HttpServletRequest request) {
        List<String> known = new ArrayList<>(WHERE);
        known.addAll(SizingParameters.NAMES);
        Parameters parameters = Parameters.of(request, known);
        SizingOrder order = checks.require(SizingParameters.read(parameters));
        Spot spot = spot(parameters);
        return SizingJson.of(sizings.size(spot, sizings.ofCase(spot, order)), parameters.flag("explain", false));
    }

    private Spot spot(Parameters parameters) {
        Double lon = parameters.findNumber("lon", -180, 180).orElse(null);
        Double lat = parameters.findNumber("lat", -90, 90).orElse(null);
        Long zone = parameters.findWhole("zone", 1, Long.MAX_VALUE).orElse(null);
        Long park = parameters.findWhole("park", 1, Long.MAX_VALUE).orElse(null);
        String polygon = parameters.findText("polygon").orElse(null);
        int given = (zone == null ? 0 : 1)
                + (park == null ? 0 : 1)
                + (polygon == null ? 0 : 1)
                + (lon == null && lat == null ? 0 : 1);
        if (given != 1 || (lon == null) != (lat == null)) {
            throw expected("zone", "one of zone, park, polygon, or lon and lat together");
        }
        if (polygon != null) {
            areas.requireShape("polygon", polygon);
        }
        return lon != null && lat != null
                ? sizings.spot(lon, lat)
                : sizings.spot(
                        zone != null
                                ? Area.ofZone(zone)
                                : park != null ? Area.ofPark(park) : Area.ofShape(text(polygon)));
    }

    private static String text(@Nullable String polygon) {
        return Objects.requireNonNull(polygon);
    }

    private static ProblemException expected(String parameter, String expected) {
        return Problem.badRequest("parameter_expected")
                .with("parameter", parameter)
                .with("expected", expected)
                .exception();
    }

    @GetMapping("/api/assumptions")
    Map<String, Object> assumptions(HttpServletRequest request) {
        Parameters.of(request, List.of());
        List<Object> told = new ArrayList<>();
        for (AssumptionSet set : sets.listSets()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("key", set.key());
            each.put("title_en", set.title().en());
            each.put("title_ko", set.title().ko());
            each.put("country", set.country());
            each.put("money", set.money().unit());
            each.put("note", set.note());
            each.put("rows", set.rows().stream().map(CapacityController::row).toList());
            told.add(each);
        }
        return Map.of("sets", told);
    }

    @GetMapping("/api/permit-classes")
    Map<String, Object> permitClasses(HttpServletRequest request) {
        Parameters.of(request, List.of());
        List<Object> classes = new ArrayList<>();
        for (PermitClass each : permits.listClasses()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("key", each.key());
            told.put("title_en", each.title().en());
            told.put("title_ko", each.title().ko());
            told.put("note", each.note());
            classes.add(told);
        }
        return Map.of(
                "classes",
                classes,
                "needs",
                permits.listNeeds().stream().map(CapacityController::need).toList());
    }

    private static Map<String, Object> need(PermitNeed need) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("process", need.process());
        told.put("permit_class", need.permitClass());
        told.put("status", need.status().key());
        told.put("basis", need.basis());
        told.put("source", need.source());
        told.put("url", need.url());
        return told;
    }

    private static Map<String, Object> row(Assumption row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", row.name());
        told.put("key", row.key());
        told.put("subject", row.subject().isEmpty() ? null : row.subject());
        told.put("low", row.low());
        told.put("base", row.base());
        told.put("high", row.high());
        told.put("unit", row.unit());
        told.put("money", row.money() == null ? null : row.money().unit());
        told.put("source", row.source());
        told.put("url", row.url());
        told.put("year", row.year());
        told.put("status", row.status().key());
        told.put("note", row.note());
        return told;
    }
}
