package org.ecopark.transport.catchments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Provenance;
import org.ecopark.transport.Carrier;
import org.ecopark.transport.Carriers;
import org.ecopark.transport.Load;
import org.ecopark.transport.Place;
import org.ecopark.transport.PlaceParameter;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for.
 *
 * @param carrier whose cost was asked for; null when no cost was
 */
record CatchmentRequest(
        Place at, List<Contour> contours, @Nullable Carrier carrier) {

    static final Set<String> PARAMETERS =
            Set.of("at", "km", "minutes", "cost_per_t", "carrier", "bulk_density_t_per_m3", "country", "lang");

    /** Straight metres beyond which nothing is looked for. */
    static final double MOST_M = 1_000_000;

    private static final int MOST_CONTOURS = 8;
    private static final double MOST_KM = 1000;
    private static final double MOST_MINUTES = 1200;
    private static final double MOST_COST = 1e9;

    /** All values of one effort. */
    record Contour(Effort effort, List<Double> values) {}

    static CatchmentRequest of(Parameters parameters, Carriers carriers) {
        Place at = PlaceParameter.read(parameters, "at", PlaceParameter.country(parameters));
        if (CatchmentFinder.isTooNearAPole(at, MOST_M)) {
            throw Problem.badRequest("too_near_a_pole").exception();
        }
        List<Contour> contours = new ArrayList<>();
        add(contours, Effort.kilometres(), values(parameters, "km", MOST_KM));
        add(contours, Effort.minutes(), values(parameters, "minutes", MOST_MINUTES));
        List<Double> costs = values(parameters, "cost_per_t", MOST_COST);
        @Nullable Carrier carrier = costs.isEmpty() ? null : carrier(parameters, carriers);
        if (carrier != null) {
            Effort effort = Effort.cost(carrier, load(parameters))
                    .orElseThrow(() -> Problem.badRequest("carrier_without_cost")
                            .with("carrier", carrier.key())
                            .exception());
            add(contours, effort, costs);
        }
        int count = contours.stream().mapToInt(each -> each.values().size()).sum();
        if (count < 1 || count > MOST_CONTOURS) {
            throw Problem.badRequest("no_contours").with("count", count).exception();
        }
        return new CatchmentRequest(at, contours, carrier);
    }

    private static void add(List<Contour> contours, Effort effort, List<Double> values) {
        if (!values.isEmpty()) {
            contours.add(new Contour(effort, values));
        }
    }

    private static List<Double> values(Parameters parameters, String name, double most) {
        List<Double> values = new ArrayList<>();
        for (String part :
                parameters.findText(name).map(text -> text.split(",", -1)).orElse(new String[0])) {
            String text = part.strip();
            double value = text.matches("\\d{1,10}(\\.\\d{0,10})?") ? Double.parseDouble(text) : Double.NaN;
            if (!(value > 0 && value <= most)) {
                throw Problem.badRequest("out_of_range")
                        .with("parameter", name)
                        .with("given", text)
                        .with("least", "0")
                        .with("most", Double.toString(most))
                        .exception();
            }
            values.add(value);
        }
        return values;
    }

    private static Carrier carrier(Parameters parameters, Carriers carriers) {
        String key = parameters.findText("carrier").orElse(Carriers.USUAL_LORRY);
        Carrier carrier = carriers.carrier(key);
        if (carrier.mode() != Carrier.Mode.ROAD) {
            throw Problem.badRequest("carrier_without_cost")
                    .with("carrier", key)
                    .exception();
        }
        return carrier;
    }

    private static Load load(Parameters parameters) {
        Load load = Load.of(AmountUnit.T_PER_YEAR);
        return parameters
                .findNumber("bulk_density_t_per_m3", 0.001, 25)
                .map(density -> load.withBulkDensity(density, Provenance.DECLARED, "stated by the caller"))
                .orElse(load);
    }
}
