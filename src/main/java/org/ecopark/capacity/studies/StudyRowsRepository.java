package org.ecopark.capacity.studies;

import java.util.List;
import java.util.Optional;
import org.ecopark.layers.LayerRelation;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places, plants and lines of kept studies, and their layers. */
@Repository
class StudyRowsRepository {

    private static final String STALE = StudyRuns.KIND.stale("s") + " AS stale";

    static final LayerRelation GAP = StudyRuns.KIND.layer("""
                    SELECT r.id, 1::bigint AS version, r.shape AS geom, 'public' AS visible_to, r.study_id AS run,
                           r.kind AS place_kind, r.place_id, r.name, r.material_class, r.process, r.verdict,
                           r.inside_t AS inside_t_per_year, r.arising_t AS arising_t_per_year,
                           r.available_t AS available_t_per_year, r.capacity_t AS capacity_t_per_year,
                           r.gap_t AS gap_t_per_year, r.size_t AS size_t_per_year, r.tonnes AS tonnes_t_per_year,
                           r.power_mw, r.npv, r.npv_weighted, r.irr, r.binding, r.joint_size_t AS joint_size_t_per_year,
                           r.joint_tonnes AS joint_tonnes_t_per_year, r.money, r.estimated, """ + " " + STALE + """

                    FROM capacity.study_place r JOIN capacity.study s ON s.id = r.study_id""");

    static final LayerRelation PLANTS = StudyRuns.KIND.layer("""
                    SELECT r.id, 1::bigint AS version, r.place AS geom, 'public' AS visible_to, r.study_id AS run,
                           r.mode, r.kind AS place_kind, r.place_id, r.name, r.process, r.pays,
                           r.size_t AS size_t_per_year, r.tonnes AS tonnes_t_per_year, r.power_mw, r.capex, r.npv,
                           r.npv_annuity AS npv_annuity_per_year, r.irr, r.money, """ + " " + STALE + """

                    FROM capacity.study_plant r JOIN capacity.study s ON s.id = r.study_id""");

    static final LayerRelation LINES = StudyRuns.KIND.layer("""
                    SELECT r.id, 1::bigint AS version, r.line AS geom, 'public' AS visible_to, r.study_id AS run,
                           r.stream_id, r.facility_id, r.facility, r.kind AS place_kind, r.place_id, r.name,
                           r.tonnes AS tonnes_t_per_year, r.haul_cost AS haul_cost_per_t, r.money,
                           r.road_m AS road_distance_m, r.estimated, """ + " " + STALE + """

                    FROM capacity.study_line r JOIN capacity.study s ON s.id = r.study_id""");

    private final JdbcClient jdbc;

    StudyRowsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The components of a row, with what it belongs to. */
    private static final class OfStudy extends SimplePropertySqlParameterSource {

        private final long study;
        private final @Nullable String detail;

        OfStudy(Object row, long study, @Nullable String detail) {
            super(row);
            this.study = study;
            this.detail = detail;
        }

        @Override
        public boolean hasValue(String name) {
            return "study".equals(name) || "detail".equals(name) || super.hasValue(name);
        }

        @Override
        public @Nullable Object getValue(String name) {
            return switch (name) {
                case "study" -> (Long) study;
                case "detail" -> detail;
                default -> super.getValue(name);
            };
        }
    }

    /** A place of a study; {@code detail} is JSON. */
    record PlaceRow(
            String kind,
            long placeId,
            String name,
            String materialClass,
            @Nullable String process,
            String verdict,
            double inside,
            double arising,
            double available,
            double capacity,
            double gap,
            @Nullable Double size,
            @Nullable Double tonnes,
            @Nullable Double power,
            @Nullable Double npv,
            @Nullable Double npvWeighted,
            @Nullable Double irr,
            @Nullable String binding,
            @Nullable Double jointSize,
            @Nullable Double jointTonnes,
            String money,
            boolean estimated) {}

    /** A plant of a study. */
    record PlantRow(
            String mode,
            String kind,
            long placeId,
            String name,
            String process,
            boolean pays,
            double size,
            double tonnes,
            @Nullable Double power,
            double capex,
            double npv,
            double annuity,
            @Nullable Double irr,
            String money,
            double longitude,
            double latitude) {}

    /** Tonnes that a place takes of a source. */
    record LineRow(
            long streamId,
            long facilityId,
            String facility,
            String kind,
            long placeId,
            String name,
            double tonnes,
            double haulCost,
            double roadM,
            boolean estimated,
            String money,
            String lineWkt,
            @Nullable String geometry) {}

    void keep(long study, PlaceRow row, String detail) {
        jdbc.sql("""
                        INSERT INTO capacity.study_place (study_id, kind, place_id, name, material_class, process, verdict,
                            inside_t, arising_t, available_t, capacity_t, gap_t, size_t, tonnes, power_mw, npv,
                            npv_weighted, irr, binding, joint_size_t, joint_tonnes, money, estimated, detail, shape)
                        SELECT :study, :kind, :placeId, :name, :materialClass, :process, :verdict, :inside, :arising,
                            :available, :capacity, :gap, :size, :tonnes, :power, :npv, :npvWeighted, :irr, :binding,
                            :jointSize, :jointTonnes, :money, :estimated, :detail::jsonb,
                            coalesce((SELECT z.shape FROM parks.zone z WHERE :kind = 'zone' AND z.id = :placeId),
                                     (SELECT p.shape FROM parks.park p WHERE :kind = 'park' AND p.id = :placeId))
                        """).paramSource(new OfStudy(row, study, detail)).update();
    }

    void keep(long study, PlantRow row) {
        jdbc.sql("""
                        INSERT INTO capacity.study_plant (study_id, mode, kind, place_id, name, process, pays, size_t, tonnes,
                            power_mw, capex, npv, npv_annuity, irr, money, place)
                        VALUES (:study, :mode, :kind, :placeId, :name, :process, :pays, :size, :tonnes, :power, :capex,
                            :npv, :annuity, :irr, :money, ST_SetSRID(ST_Point(:longitude, :latitude), 4326))
                        """).paramSource(new OfStudy(row, study, null)).update();
    }

    void keep(long study, LineRow row) {
        jdbc.sql("""
                        INSERT INTO capacity.study_line (study_id, stream_id, facility_id, facility, kind, place_id, name,
                            tonnes, haul_cost, road_m, estimated, money, line)
                        VALUES (:study, :streamId, :facilityId, :facility, :kind, :placeId, :name, :tonnes, :haulCost,
                            :roadM, :estimated, :money, ST_GeomFromText(:lineWkt, 4326))
                        """).paramSource(new OfStudy(row, study, null)).update();
    }

    List<PlaceRow> places(long study) {
        return jdbc.sql("""
                        SELECT kind, place_id, name, material_class, process, verdict, inside_t AS inside,
                               arising_t AS arising, available_t AS available, capacity_t AS capacity, gap_t AS gap,
                               size_t AS size, tonnes, power_mw AS power, npv, npv_weighted, irr, binding,
                               joint_size_t AS joint_size, joint_tonnes, money, estimated
                        FROM capacity.study_place WHERE study_id = :study
                        ORDER BY npv_weighted DESC NULLS LAST, place_id
                        """).param("study", study).query(PlaceRow.class).list();
    }

    List<PlantRow> plants(long study) {
        return jdbc.sql("""
                        SELECT mode, kind, place_id, name, process, pays, size_t AS size, tonnes, power_mw AS power, capex,
                               npv, npv_annuity AS annuity, irr, money, ST_X(place) AS longitude, ST_Y(place) AS latitude
                        FROM capacity.study_plant WHERE study_id = :study ORDER BY mode DESC, npv_annuity DESC, id
                        """).param("study", study).query(PlantRow.class).list();
    }

    /** The largest first. */
    List<LineRow> lines(long study, int most) {
        return jdbc.sql("""
                        SELECT stream_id, facility_id, facility, kind, place_id, name, tonnes, haul_cost, road_m, estimated,
                               money, '' AS line_wkt, ST_AsGeoJSON(line) AS geometry
                        FROM capacity.study_line WHERE study_id = :study ORDER BY tonnes DESC, id LIMIT :most
                        """)
                .param("study", study)
                .param("most", most)
                .query(LineRow.class)
                .list();
    }

    /** The whole answer of a place as JSON. */
    Optional<String> findDetail(long study, String kind, long place) {
        return jdbc.sql("""
                        SELECT detail::text FROM capacity.study_place
                        WHERE study_id = :study AND kind = :kind AND place_id = :place
                        """)
                .param("study", study)
                .param("kind", kind)
                .param("place", place)
                .query(String.class)
                .optional();
    }

    /** Whether a country has zones and offers of wood. */
    boolean hasWoodAndZones(String country) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM parks.zone z WHERE z.country = :country)
                           AND EXISTS (SELECT FROM scenarios.scenario_stream(:scenario) s
                                       JOIN scenarios.scenario_facility(:scenario) f ON f.id = s.facility_id
                                       JOIN materials.material_class m ON m.id = s.class_id
                                       WHERE f.country = :country AND m.key = 'wood' AND s.direction = 'offer')
                        """)
                .param("scenario", Scenario.base().id())
                .param("country", country)
                .query(Boolean.class)
                .single();
    }
}
