package org.ecopark.transport.catchments;

import java.util.Locale;
import org.ecopark.layers.LayerRelation;
import org.ecopark.transport.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Catchments that are kept. */
@Repository
class CatchmentRepository {

    static final LayerRelation CATCHMENTS = LayerRelation.of("""
            SELECT c.*, 'public' AS visible_to,
                c.created_at < coalesce(
                    (SELECT v.changed_at FROM layers.layer_version v WHERE v.layer = 'roads'), '-infinity') AS stale
            FROM transport.catchment c""");

    private final JdbcClient jdbc;

    CatchmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isUntouched() {
        return jdbc.sql("SELECT NOT is_called FROM transport.catchment_id_seq")
                .query(Boolean.class)
                .single();
    }

    void insert(String name, Place at, @Nullable String carrier, Catchment catchment) {
        jdbc.sql("""
                        INSERT INTO transport.catchment (name, origin_longitude, origin_latitude, measure, value, unit,
                            carrier, estimated, gap, circuity, cell_m, cut_at_the_edge, geom)
                        VALUES (:name, :longitude, :latitude, :measure, :value, :unit, :carrier, :estimated, :gap,
                            :circuity, :cell, :cut, ST_Multi(ST_GeomFromWKB(:wkb, 4326)))""")
                .param("name", name)
                .param("longitude", at.longitude())
                .param("latitude", at.latitude())
                .param("measure", catchment.effort().measure())
                .param("value", catchment.value())
                .param("unit", catchment.effort().unit())
                .param("carrier", catchment.effort().measure().equals("cost_per_t") ? carrier : null)
                .param("estimated", catchment.circuity() != null)
                .param(
                        "gap",
                        catchment.gap() == null ? null : catchment.gap().name().toLowerCase(Locale.ROOT))
                .param(
                        "circuity",
                        catchment.circuity() == null
                                ? null
                                : catchment.circuity().ratio())
                .param("cell", catchment.cellM())
                .param("cut", catchment.cut())
                .param("wkb", new WKBWriter().write(catchment.area()))
                .update();
    }

    boolean delete(long id) {
        return jdbc.sql("DELETE FROM transport.catchment WHERE id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }
}
