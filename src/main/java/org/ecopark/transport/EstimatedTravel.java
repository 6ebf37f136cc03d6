package org.ecopark.transport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.geo.Geodesics;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Ways from straight lines, where no road is known: distance = geodesic x circuity of the country of the start, time =
 * distance / {@value #LORRY_KM_PER_HOUR} km/h. All of it is an estimate.
 */
final class EstimatedTravel implements TravelCosts {

    /** Assumed: between a British lorry's limit on single carriageways (50 mph) and its pace in towns. */
    static final double LORRY_KM_PER_HOUR = 50;

    private static final String KOREA = "Kim et al. 2015, J. KSAE 57(4) 39-49";
    private static final String BRITAIN = "assumed from published British route factors of 1.2 to 1.4";
    private static final String ELSEWHERE = "assumed; medians of six road graphs were 1.34 to 1.66";
    private static final String SETTING = "setting of this server";

    private final Map<String, Circuity> byCountry = new HashMap<>();
    private final Circuity elsewhere;

    EstimatedTravel(TransportSettings settings) {
        byCountry.put("KR", new Circuity(1.26, "KR", Provenance.PUBLISHED, KOREA));
        byCountry.put("GB", new Circuity(1.3, "GB", Provenance.ASSUMED, BRITAIN));
        if (settings.circuity() != null) {
            settings.circuity()
                    .forEach((country, ratio) ->
                            byCountry.put(country, new Circuity(ratio, country, Provenance.ASSUMED, SETTING)));
        }
        elsewhere = new Circuity(settings.defaultCircuity(), null, Provenance.ASSUMED, ELSEWHERE);
    }

    static Figure speedFigure() {
        return Figure.given(
                "lorry_speed",
                LORRY_KM_PER_HOUR,
                "km/h",
                Provenance.ASSUMED,
                "assumed mean speed of a lorry on roads of all kinds");
    }

    @Override
    public Circuity circuity(Place from) {
        @Nullable Circuity known = from.country() == null ? null : byCountry.get(from.country());
        return known == null ? elsewhere : known;
    }

    @Override
    public boolean mayServe(Place place) {
        return false;
    }

    @Override
    public Trip trip(Place from, Place to) {
        return estimate(from, to, Trip.Gap.NO_ROADS, null);
    }

    /** The estimate for two places between which roads did not serve. */
    Trip estimate(Place from, Place to, Trip.Gap gap, @Nullable Double snap) {
        return circuity(from)
                .trip(Geodesics.metres(from.longitude(), from.latitude(), to.longitude(), to.latitude()), gap, snap);
    }

    @Override
    public List<Trip> trips(Place from, List<Place> to) {
        return to.stream().map(place -> trip(from, place)).toList();
    }

    @Override
    public List<Trip> trips(List<Place> places, int[] from, int[] to) {
        List<Trip> trips = new ArrayList<>(from.length);
        for (int i = 0; i < from.length; i++) {
            trips.add(trip(places.get(from[i]), places.get(to[i])));
        }
        return trips;
    }
}
