package org.ecopark.siting.runs;

import java.util.List;
import java.util.Optional;
import org.ecopark.layers.LayerRelation;
import org.ecopark.siting.candidates.Candidate;
import org.ecopark.siting.plans.Demand;
import org.ecopark.siting.plans.SitingPlan;
import org.ecopark.siting.plans.SitingPlan.Opened;
import org.ecopark.siting.plans.SitingPlan.Shipment;
import org.ecopark.siting.plans.SitingPlan.Unserved;
import org.ecopark.siting.plans.SitingScene;
import org.ecopark.siting.plans.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Candidates and allocations of kept runs, and their layers. */
@Repository
class SitingRowsRepository {

    private static final String STALE = SitingRuns.KIND.stale("r") + " AS stale";

    private static final String SITES = """
            SELECT c.id, 1::bigint AS version, c.place AS geom, 'public' AS visible_to, c.run_id AS run, c.key, c.kind,
                   c.name, c.free_land_ha, c.opened, c.existing, c.capacity, c.load, c.amount_unit, c.cost_per_year,
                   c.capital_cost, r.summary ->> 'money' AS money, r.summary ->> 'status' AS proof,
                   r.title AS run_title, r.summary ->> 'material_class' AS material_class, """ + " " + STALE + """

            FROM siting.candidate c
            JOIN siting.run r ON r.id = c.run_id""";

    static final LayerRelation CANDIDATES = SitingRuns.KIND.layer(SITES);

    static final LayerRelation PLANTS = SitingRuns.KIND.layer(SITES + "\nWHERE c.opened");

    static final LayerRelation ALLOCATION = SitingRuns.KIND.layer("""
                    SELECT a.id, 1::bigint AS version, a.shape AS geom, 'public' AS visible_to, a.run_id AS run,
                           a.candidate_key, a.candidate, a.stream_id, a.facility_id, a.facility,
                           m.key AS material_class, m.title_en AS material_class_title_en,
                           m.title_ko AS material_class_title_ko, a.amount, a.amount_unit, a.haul_cost_per_unit,
                           r.summary ->> 'money' AS money, a.straight_m AS straight_distance_m,
                           a.road_m AS road_distance_m, a.minutes AS road_minutes, a.estimated, """ + " " + STALE + """

                    FROM siting.allocation a
                    JOIN siting.run r ON r.id = a.run_id
                    JOIN materials.material_class m ON m.id = a.class_id
                    WHERE a.candidate_key IS NOT NULL""");

    private static final String KEEP_CANDIDATE = """
            INSERT INTO siting.candidate (run_id, key, kind, name, free_land_ha, opened, existing, capacity, load,
                amount_unit, cost_per_year, capital_cost, place)
            VALUES (:run, :key, :kind, :name, :land, :opened, :existing, :capacity, :load, :unit, :cost, :capital,
                ST_SetSRID(ST_Point(:lon, :lat), 4326))
            """;

    private static final String KEEP_ALLOCATION = """
            INSERT INTO siting.allocation (run_id, candidate_key, candidate, stream_id, facility_id, facility, class_id,
                amount, amount_unit, haul_cost_per_unit, straight_m, road_m, minutes, estimated, shape)
            VALUES (:run, :key, :candidate, :stream, :facility_id, :facility, :class, :amount, :unit, :haul, :straight,
                :road, :minutes, :estimated,
                CASE WHEN :to_lon::double precision IS NULL THEN ST_SetSRID(ST_Point(:lon, :lat), 4326)
                     ELSE ST_Multi(ST_SetSRID(ST_MakeLine(ST_Point(:lon, :lat), ST_Point(:to_lon, :to_lat)), 4326)) END)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    SitingRowsRepository(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A candidate as it is kept. */
    record SiteRow(
            String key,
            String kind,
            String name,
            @Nullable Double freeLandHa,
            boolean opened,
            boolean existing,
            @Nullable Double capacity,
            double load,
            String unit,
            @Nullable Double costPerYear,
            @Nullable Double capital,
            String geometry) {}

    /** An allocation as it is kept; without a candidate it is unserved. */
    record AllocationRow(
            @Nullable String key,
            @Nullable String candidate,
            long streamId,
            long facilityId,
            String facility,
            String materialClass,
            double amount,
            String unit,
            @Nullable Double haulCost,
            @Nullable Double straightM,
            @Nullable Double roadM,
            @Nullable Double minutes,
            @Nullable Boolean estimated,
            String geometry) {}

    void keep(long run, SitingScene scene, SitingPlan plan, String unit) {
        @Nullable Opened[] opened = new Opened[scene.candidates().size()];
        plan.opened().forEach(each -> opened[each.candidate()] = each);
        MapSqlParameterSource[] sites = new MapSqlParameterSource[opened.length];
        for (int i = 0; i < opened.length; i++) {
            boolean standing = scene.wishes().existing().containsKey(i);
            sites[i] = site(run, scene.candidates().get(i), opened[i], standing, unit);
        }
        template.batchUpdate(KEEP_CANDIDATE, sites);
        template.batchUpdate(
                KEEP_ALLOCATION,
                plan.shipments().stream()
                        .map(each -> shipment(run, scene, each, unit))
                        .toArray(SqlParameterSource[]::new));
        template.batchUpdate(
                KEEP_ALLOCATION,
                plan.unserved().stream()
                        .map(each -> unserved(run, scene, each, unit))
                        .toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource site(
            long run, Candidate candidate, @Nullable Opened opened, boolean standing, String unit) {
        return new MapSqlParameterSource("run", run)
                .addValue("key", candidate.key())
                .addValue("kind", candidate.kind())
                .addValue("name", candidate.name())
                .addValue("land", candidate.freeLandHa())
                .addValue("opened", opened != null)
                .addValue("existing", standing)
                .addValue("capacity", opened == null ? null : opened.capacity())
                .addValue("load", opened == null ? 0 : opened.load())
                .addValue("unit", unit)
                .addValue("cost", opened == null ? null : opened.costPerYear())
                .addValue("capital", opened == null ? null : opened.capital())
                .addValue("lon", candidate.longitude())
                .addValue("lat", candidate.latitude());
    }

    private static MapSqlParameterSource stream(long run, Demand demand, double amount, String unit) {
        return new MapSqlParameterSource("run", run)
                .addValue("stream", demand.stream())
                .addValue("facility_id", demand.facilityId())
                .addValue("facility", demand.facility())
                .addValue("class", demand.classId())
                .addValue("amount", amount)
                .addValue("unit", unit)
                .addValue("lon", demand.longitude())
                .addValue("lat", demand.latitude());
    }

    private static SqlParameterSource shipment(long run, SitingScene scene, Shipment shipment, String unit) {
        Way way = shipment.way();
        Candidate to = scene.candidates().get(way.candidate());
        return stream(run, scene.demands().get(way.demand()), shipment.amount(), unit)
                .addValue("key", to.key())
                .addValue("candidate", to.name())
                .addValue("haul", Double.isNaN(way.haulCost()) ? null : (Double) way.haulCost())
                .addValue("straight", way.straightM())
                .addValue("road", way.roadM())
                .addValue("minutes", way.minutes())
                .addValue("estimated", way.estimated())
                .addValue("to_lon", to.longitude())
                .addValue("to_lat", to.latitude());
    }

    private static SqlParameterSource unserved(long run, SitingScene scene, Unserved left, String unit) {
        return stream(run, scene.demands().get(left.demand()), left.amount(), unit)
                .addValue("key", null)
                .addValue("candidate", null)
                .addValue("haul", null)
                .addValue("straight", null)
                .addValue("road", null)
                .addValue("minutes", null)
                .addValue("estimated", null)
                .addValue("to_lon", null)
                .addValue("to_lat", null);
    }

    /** Open sites, the fullest first, then those that stay closed. */
    List<SiteRow> sites(long run, boolean onlyOpen, int most) {
        return jdbc.sql("""
                        SELECT c.*, ST_AsGeoJSON(c.place, 7) AS geometry FROM siting.candidate c
                        WHERE c.run_id = :run AND (c.opened OR NOT :only)
                        ORDER BY c.opened DESC, c.load DESC, c.id LIMIT :most
                        """)
                .param("run", run)
                .param("only", onlyOpen)
                .param("most", most)
                .query((row, n) -> new SiteRow(
                        row.getString("key"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getObject("free_land_ha", Double.class),
                        row.getBoolean("opened"),
                        row.getBoolean("existing"),
                        row.getObject("capacity", Double.class),
                        row.getDouble("load"),
                        row.getString("amount_unit"),
                        row.getObject("cost_per_year", Double.class),
                        row.getObject("capital_cost", Double.class),
                        row.getString("geometry")))
                .list();
    }

    /** Largest first. */
    List<AllocationRow> allocations(long run, boolean unserved, int most) {
        return jdbc.sql("""
                        SELECT a.*, m.key AS material_class, ST_AsGeoJSON(a.shape, 7) AS geometry
                        FROM siting.allocation a JOIN materials.material_class m ON m.id = a.class_id
                        WHERE a.run_id = :run AND (a.candidate_key IS NULL) = :unserved
                        ORDER BY a.amount DESC, a.id LIMIT :most
                        """)
                .param("run", run)
                .param("unserved", unserved)
                .param("most", most)
                .query((row, n) -> new AllocationRow(
                        row.getString("candidate_key"),
                        row.getString("candidate"),
                        row.getLong("stream_id"),
                        row.getLong("facility_id"),
                        row.getString("facility"),
                        row.getString("material_class"),
                        row.getDouble("amount"),
                        row.getString("amount_unit"),
                        row.getObject("haul_cost_per_unit", Double.class),
                        row.getObject("straight_m", Double.class),
                        row.getObject("road_m", Double.class),
                        row.getObject("minutes", Double.class),
                        row.getObject("estimated", Boolean.class),
                        row.getString("geometry")))
                .list();
    }

    /** What a run that is much alike can begin with; JSON. */
    void keepStart(long run, String start) {
        jdbc.sql("UPDATE siting.run SET start = :start::jsonb WHERE id = :run")
                .param("run", run)
                .param("start", start)
                .update();
    }

    Optional<String> findStart(long run) {
        return jdbc.sql("SELECT start FROM siting.run WHERE id = :run AND start IS NOT NULL")
                .param("run", run)
                .query(String.class)
                .optional();
    }
}
