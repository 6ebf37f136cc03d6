package org.ecopark.suitability.ground;

import java.util.List;
import java.util.Set;
import org.ecopark.web.ProblemException;
import org.ecopark.web.json.JsonBody;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.jspecify.annotations.Nullable;

/** Reads exclusions from a member of a body. */
public final class ExclusionReader {

    private static final int MOST = 20;
    private static final double MOST_BUFFER_M = 100_000;

    private ExclusionReader() {}

    /**
     * The exclusions; none when the member is absent.
     *
     * @throws ProblemException when one cannot be read
     */
    public static List<Exclusion> read(JsonBody body, String member) {
        return body.objects(member, MOST, Set.of("layer", "buffer_m", "filter")).stream()
                .map(ExclusionReader::exclusion)
                .toList();
    }

    private static Exclusion exclusion(JsonBody body) {
        @Nullable String layer = body.findText("layer", 100);
        if (layer == null) {
            throw body.missing("layer");
        }
        @Nullable String filter = body.findText("filter", 2000);
        try {
            if (filter != null) {
                ECQL.toFilter(filter);
            }
        } catch (CQLException e) {
            throw body.wrong("filter", "ECQL, such as name = 'Forest'");
        }
        return new Exclusion(layer, body.number("buffer_m", 0, MOST_BUFFER_M, 0), filter);
    }
}
