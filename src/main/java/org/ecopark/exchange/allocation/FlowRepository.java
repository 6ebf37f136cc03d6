package org.ecopark.exchange.allocation;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.ecopark.exchange.allocation.linking.LinkValues.Sides;
import org.ecopark.exchange.network.Allocation.Flow;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.ecopark.layers.LayerRelation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Flows of kept allocations, and their layer. */
@Repository
class FlowRepository {

    private static final String STALE = AllocationRuns.KIND.stale("a") + " AS stale";

    static final LayerRelation LAYER = AllocationRuns.KIND.layer("""
                    SELECT w.id, 1::bigint AS version, w.line AS geom, 'public' AS visible_to, w.allocation_id AS run,
                           w.from_facility_id, w.from_facility, w.to_facility_id, w.to_facility, w.offer_id, w.need_id,
                           m.key AS material_class, m.title_en AS material_class_title_en,
                           m.title_ko AS material_class_title_ko, w.leg, w.amount, w.amount_unit, w.gain_per_unit,
                           w.gain_offerer_per_unit, w.gain_receiver_per_unit, a.summary ->> 'money' AS money, w.co2e_t_per_unit, w.straight_m AS straight_distance_m,
                           w.road_m AS road_distance_m, w.estimated, """ + " " + STALE + """

                    FROM exchange.allocation_flow w
                    JOIN exchange.allocation a ON a.id = w.allocation_id
                    JOIN materials.material_class m ON m.id = w.class_id""");

    private static final String KEEP = """
            INSERT INTO exchange.allocation_flow (allocation_id, offer_id, need_id, from_facility_id, from_facility,
                to_facility_id, to_facility, class_id, leg, amount, amount_unit, gain_per_unit, gain_offerer_per_unit,
                gain_receiver_per_unit, co2e_t_per_unit, straight_m, road_m, estimated, line)
            SELECT :id, offer_id, need_id, from_id, from_name, to_id, to_name, class_id, leg, amount, unit, gain, offerer,
                receiver, co2e,
                straight_m, road_m, estimated,
                ST_Multi(ST_SetSRID(ST_MakeLine(ST_Point(from_lon, from_lat), ST_Point(to_lon, to_lat)), 4326))
            FROM unnest(:offer_ids, :need_ids, :from_ids, :from_names, :to_ids, :to_names, :class_ids, :legs, :amounts,
                :units, :gains, :offerers, :receivers, :co2es, :straights, :roads, :estimates, :from_lons, :from_lats, :to_lons, :to_lats)
                AS t(offer_id, need_id, from_id, from_name, to_id, to_name, class_id, leg, amount, unit, gain, offerer,
                    receiver, co2e, straight_m, road_m, estimated, from_lon, from_lat, to_lon, to_lat)
            """;

    private final JdbcClient jdbc;

    FlowRepository(JdbcClient jdbc) {
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
            Sides sides,
            @Nullable Double co2eTPerUnit,
            double straightM,
            double roadM,
            boolean estimated,
            String geometry) {}

    /** @param sides what the two ends of each flow gain */
    void keep(long id, Scene scene, List<Flow> flows, List<Sides> sides) {
        Function<Flow, Spot> from = flow -> scene.spots().get(flow.link().from());
        Function<Flow, Spot> to = flow -> scene.spots().get(flow.link().to());
        jdbc.sql(KEEP)
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
                        flows.stream()
                                .map(f -> Objects.requireNonNull(
                                                from.apply(f).stream().materialClass())
                                        .id())
                                .toArray(Integer[]::new))
                .param("legs", flows.stream().map(f -> scene.leg(f.link())).toArray(String[]::new))
                .param("amounts", flows.stream().map(Flow::amount).toArray(Double[]::new))
                .param(
                        "units",
                        flows.stream()
                                .map(f -> from.apply(f).stream().unit().key())
                                .toArray(String[]::new))
                .param("gains", flows.stream().map(f -> f.link().value().gain()).toArray(Double[]::new))
                .param("offerers", sides.stream().map(Sides::offerer).toArray(Double[]::new))
                .param("receivers", sides.stream().map(Sides::receiver).toArray(Double[]::new))
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
                        new Sides((Double) row.getObject("gain_offerer_per_unit"), (Double)
                                row.getObject("gain_receiver_per_unit")),
                        (Double) row.getObject("co2e_t_per_unit"),
                        row.getDouble("straight_m"),
                        row.getDouble("road_m"),
                        row.getBoolean("estimated"),
                        row.getString("geometry")))
                .list();
    }
}
