package org.ecopark.exchange.allocation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.Allocation.End;
import org.ecopark.exchange.network.Allocation.Flow;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.ecopark.layers.LayerRelation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Flows and ends of kept allocations, and their layers. */
@Repository
class AllocationRowsRepository {

    private static final String STALE = AllocationRuns.KIND.stale("a") + " AS stale";

    static final LayerRelation FLOWS = AllocationRuns.KIND.layer("""
                    SELECT w.id, 1::bigint AS version, w.line AS geom, 'public' AS visible_to, w.allocation_id AS run,
                           w.from_facility_id, w.from_facility, w.to_facility_id, w.to_facility, w.offer_id, w.need_id,
                           m.key AS material_class, m.title_en AS material_class_title_en,
                           m.title_ko AS material_class_title_ko, w.leg, w.amount, w.amount_unit, w.gain_per_unit,
                           a.summary ->> 'money' AS money, w.co2e_t_per_unit, w.straight_m AS straight_distance_m,
                           w.road_m AS road_distance_m, w.estimated, """ + " " + STALE + """

                    FROM exchange.allocation_flow w
                    JOIN exchange.allocation a ON a.id = w.allocation_id
                    JOIN materials.material_class m ON m.id = w.class_id""");

    static final LayerRelation RESIDUALS = AllocationRuns.KIND.layer("""
                    SELECT e.id, 1::bigint AS version, e.place AS geom, 'public' AS visible_to, e.allocation_id AS run,
                           e.stream_id, e.side, e.facility_id, e.facility, m.key AS material_class,
                           m.title_en AS material_class_title_en, m.title_ko AS material_class_title_ko,
                           e.amount, e.rest, e.amount_unit, e.gain_of_more, e.loss_of_less, e.change_exact,
                           a.summary ->> 'money' AS money, e.outlet_en, e.outlet_ko, e.outlet_cost, """ + " " + STALE + """

                    FROM exchange.allocation_end e
                    JOIN exchange.allocation a ON a.id = e.allocation_id
                    JOIN materials.material_class m ON m.id = e.class_id
                    WHERE e.rest > 0""");

    private static final String KEEP_FLOWS = """
            INSERT INTO exchange.allocation_flow (allocation_id, offer_id, need_id, from_facility_id, from_facility,
                to_facility_id, to_facility, class_id, leg, amount, amount_unit, gain_per_unit, co2e_t_per_unit,
                straight_m, road_m, estimated, line)
            SELECT :id, offer_id, need_id, from_id, from_name, to_id, to_name, class_id, leg, amount, unit, gain, co2e,
                straight_m, road_m, estimated,
                ST_Multi(ST_SetSRID(ST_MakeLine(ST_Point(from_lon, from_lat), ST_Point(to_lon, to_lat)), 4326))
            FROM unnest(:offer_ids, :need_ids, :from_ids, :from_names, :to_ids, :to_names, :class_ids, :legs, :amounts,
                :units, :gains, :co2es, :straights, :roads, :estimates, :from_lons, :from_lats, :to_lons, :to_lats)
                AS t(offer_id, need_id, from_id, from_name, to_id, to_name, class_id, leg, amount, unit, gain, co2e,
                    straight_m, road_m, estimated, from_lon, from_lat, to_lon, to_lat)
            """;

    private static final String KEEP_ENDS = """
            INSERT INTO exchange.allocation_end (allocation_id, stream_id, side, facility_id, facility, class_id, amount,
                rest, amount_unit, gain_of_more, loss_of_less, change_exact, outlet_en, outlet_ko, outlet_cost, place)
            SELECT :id, t.*, ST_SetSRID(ST_Point(p.lon, p.lat), 4326)
            FROM (SELECT * FROM unnest(:streams, :sides, :facilities, :names, :class_ids, :amounts, :rests, :units,
                    :mores, :lesses, :exacts, :outlets_en, :outlets_ko, :outlet_costs, :lons, :lats)
                AS u(stream_id, side, facility_id, facility, class_id, amount, rest, unit, more, less, exact, outlet_en,
                    outlet_ko, outlet_cost, lon, lat)) p
            CROSS JOIN LATERAL (SELECT p.stream_id, p.side, p.facility_id, p.facility, p.class_id, p.amount, p.rest,
                p.unit, p.more, p.less, p.exact, p.outlet_en, p.outlet_ko, p.outlet_cost) t
            """;

    private final JdbcClient jdbc;

    AllocationRowsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A flow as it is kept. */
    record FlowRow(
            long offerId,
            long needId,
            long fromFacilityId,
            String fromFacility,
            long toFacilityId,
            String toFacility,
            String materialClass,
            String leg,
            double amount,
            String unit,
            @Nullable Double gainPerUnit,
            @Nullable Double co2eTPerUnit,
            double straightM,
            double roadM,
            boolean estimated,
            String geometry) {}

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
            @Nullable String outletEn,
            @Nullable String outletKo,
            @Nullable Double outletCost,
            double longitude,
            double latitude) {}

    /** Where an offer goes otherwise; both may be unknown. */
    record Otherwise(
            @Nullable String en,
            @Nullable String ko,
            @Nullable Double cost) {}

    void keepFlows(long id, Scene scene, List<Flow> flows) {
        Function<Flow, Spot> from = flow -> scene.spots().get(flow.link().from());
        Function<Flow, Spot> to = flow -> scene.spots().get(flow.link().to());
        jdbc.sql(KEEP_FLOWS)
                .param("id", id)
                .param(
                        "offer_ids",
                        flows.stream().map(f -> from.apply(f).stream().id()).toArray(Long[]::new))
                .param(
                        "need_ids",
                        flows.stream().map(f -> to.apply(f).door().id()).toArray(Long[]::new))
                .param(
                        "from_ids",
                        flows.stream().map(f -> from.apply(f).facility()).toArray(Long[]::new))
                .param(
                        "from_names",
                        flows.stream()
                                .map(f -> from.apply(f).stream().site().name())
                                .toArray(String[]::new))
                .param("to_ids", flows.stream().map(f -> to.apply(f).facility()).toArray(Long[]::new))
                .param(
                        "to_names",
                        flows.stream()
                                .map(f -> to.apply(f).stream().site().name())
                                .toArray(String[]::new))
                .param(
                        "class_ids",
                        flows.stream().map(f -> classOf(from.apply(f).stream())).toArray(Integer[]::new))
                .param("legs", flows.stream().map(f -> scene.leg(f.link())).toArray(String[]::new))
                .param("amounts", flows.stream().map(Flow::amount).toArray(Double[]::new))
                .param(
                        "units",
                        flows.stream()
                                .map(f -> from.apply(f).stream().unit().key())
                                .toArray(String[]::new))
                .param("gains", flows.stream().map(f -> f.link().value().gain()).toArray(Double[]::new))
                .param(
                        "co2es",
                        flows.stream().map(f -> f.link().value().co2eT()).toArray(Double[]::new))
                .param(
                        "straights",
                        flows.stream().map(f -> f.link().straightM()).toArray(Double[]::new))
                .param("roads", flows.stream().map(f -> f.link().roadM()).toArray(Double[]::new))
                .param(
                        "estimates",
                        flows.stream().map(f -> f.link().estimated()).toArray(Boolean[]::new))
                .param(
                        "from_lons",
                        flows.stream()
                                .map(f -> from.apply(f).stream().site().longitude())
                                .toArray(Double[]::new))
                .param(
                        "from_lats",
                        flows.stream()
                                .map(f -> from.apply(f).stream().site().latitude())
                                .toArray(Double[]::new))
                .param(
                        "to_lons",
                        flows.stream()
                                .map(f -> to.apply(f).stream().site().longitude())
                                .toArray(Double[]::new))
                .param(
                        "to_lats",
                        flows.stream()
                                .map(f -> to.apply(f).stream().site().latitude())
                                .toArray(Double[]::new))
                .update();
    }

    /** @param made amounts of spots that have no amount of their own, but make it */
    void keepEnds(long id, Scene scene, List<End> ends, Map<Integer, Double> made, List<Otherwise> otherwise) {
        Function<End, Spot> spot = end -> scene.spots().get(end.spot());
        jdbc.sql(KEEP_ENDS)
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

    /** The largest first. */
    List<FlowRow> flows(long id, int most) {
        return jdbc.sql("""
                        SELECT w.*, m.key AS material_class, ST_AsGeoJSON(w.line) AS geometry
                        FROM exchange.allocation_flow w JOIN materials.material_class m ON m.id = w.class_id
                        WHERE w.allocation_id = :id ORDER BY w.amount DESC, w.id LIMIT :most
                        """)
                .param("id", id)
                .param("most", most)
                .query((row, n) -> new FlowRow(
                        row.getLong("offer_id"),
                        row.getLong("need_id"),
                        row.getLong("from_facility_id"),
                        row.getString("from_facility"),
                        row.getLong("to_facility_id"),
                        row.getString("to_facility"),
                        row.getString("material_class"),
                        row.getString("leg"),
                        row.getDouble("amount"),
                        row.getString("amount_unit"),
                        (Double) row.getObject("gain_per_unit"),
                        (Double) row.getObject("co2e_t_per_unit"),
                        row.getDouble("straight_m"),
                        row.getDouble("road_m"),
                        row.getBoolean("estimated"),
                        row.getString("geometry")))
                .list();
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
                        row.getString("outlet_en"),
                        row.getString("outlet_ko"),
                        (Double) row.getObject("outlet_cost"),
                        row.getDouble("lon"),
                        row.getDouble("lat")))
                .list();
    }
}
