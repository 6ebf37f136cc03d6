package org.ecopark.exchange.allocation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.Allocation.End;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.ecopark.layers.LayerRelation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stays of the offers, needs and outputs of kept allocations, and the layer of residuals. */
@Repository
class EndRepository {

    private static final String STALE = AllocationRuns.KIND.stale("a") + " AS stale";

    static final LayerRelation LAYER = AllocationRuns.KIND.layer("""
                    SELECT e.id, 1::bigint AS version, e.place AS geom, 'public' AS visible_to, e.allocation_id AS run,
                           e.stream_id, e.side, e.facility_id, e.facility, m.key AS material_class,
                           m.title_en AS material_class_title_en, m.title_ko AS material_class_title_ko,
                           e.amount, e.rest, e.amount_unit, e.gain_of_more, e.loss_of_less, e.change_exact, e.bound_by,
                           a.summary ->> 'money' AS money, e.outlet_en, e.outlet_ko, e.outlet_cost, """ + " " + STALE + """

                    FROM exchange.allocation_end e
                    JOIN exchange.allocation a ON a.id = e.allocation_id
                    JOIN materials.material_class m ON m.id = e.class_id
                    WHERE e.rest > 0""");

    private static final String KEEP = """
            INSERT INTO exchange.allocation_end (allocation_id, stream_id, side, facility_id, facility, class_id, amount,
                rest, amount_unit, gain_of_more, loss_of_less, change_exact, bound_by, outlet_en, outlet_ko,
                outlet_cost, place)
            SELECT :id, t.*, ST_SetSRID(ST_Point(p.lon, p.lat), 4326)
            FROM (SELECT * FROM unnest(:streams, :sides, :facilities, :names, :class_ids, :amounts, :rests, :units,
                    :mores, :lesses, :exacts, :bounds, :outlets_en, :outlets_ko, :outlet_costs, :lons, :lats)
                AS u(stream_id, side, facility_id, facility, class_id, amount, rest, unit, more, less, exact, bound, outlet_en,
                    outlet_ko, outlet_cost, lon, lat)) p
            CROSS JOIN LATERAL (SELECT p.stream_id, p.side, p.facility_id, p.facility, p.class_id, p.amount, p.rest,
                p.unit, p.more, p.less, p.exact, p.bound, p.outlet_en, p.outlet_ko, p.outlet_cost) t
            """;

    private final JdbcClient jdbc;

    EndRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An end as it is kept. */
    record EndRow(
            long streamId,
            String side,
            long facilityId,
            String facility,
            String materialClass,
            double amount,
            double rest,
            String unit,
            @Nullable Double gainOfMore,
            @Nullable Double lossOfLess,
            boolean exact,
            @Nullable String boundBy,
            @Nullable String outletEn,
            @Nullable String outletKo,
            @Nullable Double outletCost,
            double longitude,
            double latitude) {}

    /**
     * Where an offer goes otherwise; all may be unknown.
     *
     * @param boundBy why a unit more of a need would bring nothing: {@code installed_capacity} of its works is full
     */
    record Otherwise(
            @Nullable String en,
            @Nullable String ko,
            @Nullable Double cost,
            @Nullable String boundBy) {}

    /** @param made amounts of spots that have no amount of their own, but make it */
    void keep(long id, Scene scene, List<End> ends, Map<Integer, Double> made, List<Otherwise> otherwise) {
        Function<End, Spot> spot = end -> scene.spots().get(end.spot());
        jdbc.sql(KEEP)
                .param("id", id)
                .param(
                        "streams",
                        ends.stream().map(e -> spot.apply(e).door().id()).toArray(Long[]::new))
                .param("sides", ends.stream().map(e -> side(spot.apply(e))).toArray(String[]::new))
                .param(
                        "facilities",
                        ends.stream().map(e -> spot.apply(e).facility()).toArray(Long[]::new))
                .param(
                        "names",
                        ends.stream()
                                .map(e -> spot.apply(e).stream().site().name())
                                .toArray(String[]::new))
                .param(
                        "class_ids",
                        ends.stream().map(e -> classOf(spot.apply(e).door())).toArray(Integer[]::new))
                .param(
                        "amounts",
                        ends.stream()
                                .map(e -> made.getOrDefault(
                                        e.spot(), spot.apply(e).amount()))
                                .toArray(Double[]::new))
                .param("rests", ends.stream().map(End::rest).toArray(Double[]::new))
                .param(
                        "units",
                        ends.stream().map(e -> spot.apply(e).unit().key()).toArray(String[]::new))
                .param("mores", ends.stream().map(End::gainOfMore).toArray(Double[]::new))
                .param("lesses", ends.stream().map(End::lossOfLess).toArray(Double[]::new))
                .param("exacts", ends.stream().map(End::exact).toArray(Boolean[]::new))
                .param("bounds", otherwise.stream().map(Otherwise::boundBy).toArray(String[]::new))
                .param("outlets_en", otherwise.stream().map(Otherwise::en).toArray(String[]::new))
                .param("outlets_ko", otherwise.stream().map(Otherwise::ko).toArray(String[]::new))
                .param("outlet_costs", otherwise.stream().map(Otherwise::cost).toArray(Double[]::new))
                .param(
                        "lons",
                        ends.stream()
                                .map(e -> spot.apply(e).stream().site().longitude())
                                .toArray(Double[]::new))
                .param(
                        "lats",
                        ends.stream()
                                .map(e -> spot.apply(e).stream().site().latitude())
                                .toArray(Double[]::new))
                .update();
    }

    private static String side(Spot spot) {
        return switch (spot.kind()) {
            case OFFER, PASS_THROUGH, PASS_PRODUCT -> "offer";
            case NEED, WORKS -> "need";
            case BY_PRODUCT -> "output";
        };
    }

    private static Integer classOf(Stream stream) {
        return Objects.requireNonNull(stream.materialClass()).id();
    }

    /** The ends of a side with the largest rest first. */
    List<EndRow> ends(long id, String side, int most) {
        return jdbc.sql("""
                        SELECT e.*, m.key AS material_class, ST_X(e.place) AS lon, ST_Y(e.place) AS lat
                        FROM exchange.allocation_end e JOIN materials.material_class m ON m.id = e.class_id
                        WHERE e.allocation_id = :id AND e.side = :side ORDER BY e.rest DESC, e.amount DESC, e.id LIMIT :most
                        """)
                .param("id", id)
                .param("side", side)
                .param("most", most)
                .query((row, n) -> new EndRow(
                        row.getLong("stream_id"),
                        row.getString("side"),
                        row.getLong("facility_id"),
                        row.getString("facility"),
                        row.getString("material_class"),
                        row.getDouble("amount"),
                        row.getDouble("rest"),
                        row.getString("amount_unit"),
                        (Double) row.getObject("gain_of_more"),
                        (Double) row.getObject("loss_of_less"),
                        row.getBoolean("change_exact"),
                        row.getString("bound_by"),
                        row.getString("outlet_en"),
                        row.getString("outlet_ko"),
                        (Double) row.getObject("outlet_cost"),
                        row.getDouble("lon"),
                        row.getDouble("lat")))
                .list();
    }
}
