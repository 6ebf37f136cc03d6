package org.ecopark.capacity.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.ecopark.capacity.supply.Source.StatedPrice;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.matching.StreamRow;
import org.ecopark.geo.Box;
import org.ecopark.measure.Distance;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.scenarios.Area;
import org.ecopark.scenarios.Scenario;
import org.ecopark.transport.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers and needs around a place, with what is agreed about them. */
@Repository
class SupplyRepository {

    private static final String STREAMS = """
            WITH shape AS MATERIALIZED (
                SELECT coalesce(
                    (SELECT ST_SetSRID(ST_GeomFromGeoJSON(:area::text), 4326)),
                    (SELECT z.boundary FROM parks.zone z WHERE z.id = :zone),
                    (SELECT p.boundary FROM parks.park p WHERE p.id = :park)) AS g),
            boxes AS (
                SELECT ST_MakeEnvelope(b.w, b.s, b.e, b.n, 4326) AS box
                FROM unnest(:wests, :souths, :easts, :norths) AS b(w, s, e, n)
                UNION ALL SELECT ST_Envelope(shape.g) FROM shape WHERE shape.g IS NOT NULL),
            s AS MATERIALIZED (
                SELECT t.*, max(t.year) OVER (PARTITION BY t.facility_id, t.class_id) AS newest
                FROM scenarios.scenario_stream(:scenario) t
                WHERE t.id IN (
                    SELECT c.id FROM boxes
                    CROSS JOIN LATERAL (
                        SELECT u.id FROM scenarios.scenario_stream(:scenario) u
                        WHERE u.location && boxes.box AND u.class_id = ANY (:classes)
                          AND u.visibility = 'public') c))
            SELECT %s, s.price, s.price_currency, s.price_year,
                CASE WHEN (SELECT shape.g FROM shape) IS NOT NULL THEN ST_Intersects(s.location, (SELECT shape.g FROM shape))
                     ELSE coalesce(f.zone_id = :zone OR f.park_id = :park, false) END AS inside,
                (SELECT coalesce(sum(x.amount), 0) FROM exchange.exchange x
                 WHERE x.removed_at IS NULL AND x.state IN ('implementation', 'completed')
                   AND x.amount_unit = s.amount_unit
                   AND x.offer_stream_source = s.source AND x.offer_stream_source_id = s.source_id) AS agreed
            FROM s
            JOIN scenarios.scenario_facility(:scenario) f ON f.id = s.facility_id
            WHERE CASE WHEN :year::integer IS NULL
                       THEN (s.year IS NULL OR s.year = s.newest)
                            AND coalesce(s.valid_from <= current_date, true)
                            AND coalesce(s.valid_to >= current_date, true)
                       ELSE s.year = :year END
            ORDER BY s.id
            LIMIT :most
            """.formatted(StreamRow.COLUMNS);

    /** Country of the facility or public park nearest to {@code at.g}: a complex may be known before its tenants. */
    private static final String COUNTRY_NEAR = """
            (SELECT near.country FROM (
                (SELECT f.country, f.location <-> at.g AS far FROM scenarios.scenario_facility(:scenario) f
                 WHERE f.country IS NOT NULL AND f.location && ST_Expand(at.g, 1)
                 ORDER BY far, f.id LIMIT 1)
                UNION ALL
                (SELECT p.country, p.shape <-> at.g AS far FROM parks.park p
                 WHERE p.country IS NOT NULL AND p.visibility = 'public' AND p.shape && ST_Expand(at.g, 1)
                 ORDER BY far, p.id LIMIT 1)) near
             ORDER BY near.far, near.country LIMIT 1)
            """;

    private static final String PLACE = """
            WITH shape AS (
                SELECT coalesce(
                    (SELECT ST_SetSRID(ST_GeomFromGeoJSON(:area::text), 4326)),
                    (SELECT z.shape FROM parks.zone z WHERE z.id = :zone),
                    (SELECT p.shape FROM parks.park p WHERE p.id = :park)) AS g),
            at AS (SELECT ST_PointOnSurface(shape.g) AS g FROM shape WHERE shape.g IS NOT NULL)
            SELECT ST_X(at.g) AS lon, ST_Y(at.g) AS lat, coalesce(
                (SELECT p.country FROM parks.park p
                 WHERE p.id = coalesce(:park, (SELECT z.park_id FROM parks.zone z WHERE z.id = :zone))),
                """ + COUNTRY_NEAR + """
                ) AS country
            FROM at
            """;

    private static final String COUNTRY = """
            SELECT found.country FROM (SELECT ST_Point(:lon, :lat, 4326) AS g) at
            CROSS JOIN LATERAL """ + COUNTRY_NEAR + """
             found WHERE found.country IS NOT NULL
            """;

    private final JdbcClient jdbc;
    private final StreamRow rows;

    SupplyRepository(JdbcClient jdbc, StreamRow rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * An offer or a need.
     *
     * @param inside whether it lies in the area asked for
     * @param agreed amount a year of exchanges about it that are being set up or run
     */
    record Offered(
            Stream stream,
            boolean inside,
            double agreed,
            @Nullable StatedPrice stated) {}

    /** Offers and needs in a box around a circle, and in the area; one more than can be looked at when there are too many. */
    List<Offered> streams(
            Scenario scenario, Place place, double km, Area area, Question question, List<Integer> classes) {
        List<Box> boxes = Box.around(place.longitude(), place.latitude(), Distance.ofKilometres(Math.max(km, 0.001)))
                .parts();
        return jdbc.sql(STREAMS)
                .param("scenario", scenario.id())
                .param("area", area.geoJson())
                .param("zone", area.zone())
                .param("park", area.park())
                .param("classes", classes.toArray(Integer[]::new))
                .param("year", question.year())
                .param("wests", boxes.stream().map(Box::west).toArray(Double[]::new))
                .param("souths", boxes.stream().map(Box::south).toArray(Double[]::new))
                .param("easts", boxes.stream().map(Box::east).toArray(Double[]::new))
                .param("norths", boxes.stream().map(Box::north).toArray(Double[]::new))
                .param("most", Arisings.MOST_STREAMS + 1)
                .query((row, n) -> offered(row))
                .list();
    }

    private Offered offered(ResultSet row) throws SQLException {
        Stream stream = rows.read(row, 1);
        double price = row.getDouble("price");
        boolean priced = !row.wasNull();
        String currency = row.getString("price_currency");
        int year = row.getInt("price_year");
        priced &= !row.wasNull() && currency != null;
        return new Offered(
                stream,
                row.getBoolean("inside"),
                row.getDouble("agreed"),
                priced ? new StatedPrice(price, new MoneyBasis(currency, year)) : null);
    }

    Optional<Place> findPlace(Area area) {
        return jdbc.sql(PLACE)
                .param("scenario", Scenario.base().id())
                .param("area", area.geoJson())
                .param("zone", area.zone())
                .param("park", area.park())
                .query((row, n) -> new Place(row.getDouble("lon"), row.getDouble("lat"), row.getString("country")))
                .optional();
    }

    /** The country near a point; nearest within about a degree. */
    Optional<String> findCountry(double longitude, double latitude) {
        return jdbc.sql(COUNTRY)
                .param("scenario", Scenario.base().id())
                .param("lon", longitude)
                .param("lat", latitude)
                .query(String.class)
                .optional();
    }
}
