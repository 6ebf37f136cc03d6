package org.ecopark.transport;

import java.util.HashMap;
import java.util.Map;
import org.ecopark.measure.Distance;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Road distances from straight ones, where no road graph is loaded. All of them are estimates. */
@Service
@EnableConfigurationProperties(TransportSettings.class)
public class StraightLineTravel {

    private static final String KOREA = "Kim et al. 2015, J. KSAE 57(4) 39-49";
    private static final String BRITAIN = "assumed from published British route factors of 1.2 to 1.4";
    private static final String ELSEWHERE = "assumed; medians of six road graphs were 1.34 to 1.66";
    private static final String SETTING = "setting of this server";

    private final Map<String, Circuity> byCountry = new HashMap<>();
    private final Circuity elsewhere;

    StraightLineTravel(TransportSettings settings) {
        byCountry.put("KR", new Circuity(1.26, "KR", Provenance.PUBLISHED, KOREA));
        byCountry.put("GB", new Circuity(1.3, "GB", Provenance.ASSUMED, BRITAIN));
        if (settings.circuity() != null) {
            settings.circuity()
                    .forEach((country, ratio) ->
                            byCountry.put(country, new Circuity(ratio, country, Provenance.ASSUMED, SETTING)));
        }
        elsewhere = new Circuity(settings.defaultCircuity(), null, Provenance.ASSUMED, ELSEWHERE);
    }

    /** The circuity of a country; that of elsewhere when the country is null or has none. */
    public Circuity circuity(@Nullable String country) {
        return country == null ? elsewhere : byCountry.getOrDefault(country, elsewhere);
    }

    /** How far a reach by road goes in a straight line: a pair further apart is certainly out of estimated reach. */
    public Distance straightReach(Distance roadReach, @Nullable String country) {
        return new Distance(roadReach.metres() / circuity(country).ratio());
    }
}
