package org.ecopark.userlayers.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecopark.EcoparkIT;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.userlayers.UserLayerSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables of the database are published as they are. */
@EcoparkIT
class PublishedTablesIT {

    @Autowired
    private PublishedTableRepository repository;

    @Autowired
    private JdbcClient jdbc;

    private List<Layer> published(String table, String key) {
        UserLayerSettings settings = new UserLayerSettings(
                List.of(new UserLayerSettings.Table(table, "survey:wells", "Wells", key, null)), 2, 30);
        return new PublishedTables(settings, repository).layers();
    }

    @Test
    void aTableInAnotherSystemComesInLongitudeAndLatitudeWithItsTypes() {
        jdbc.sql("CREATE SCHEMA IF NOT EXISTS survey_it").update();
        jdbc.sql("DROP TABLE IF EXISTS survey_it.\"Well's\"").update();
        jdbc.sql("""
                CREATE TABLE survey_it."Well's" ("No" integer PRIMARY KEY, "Depth (m)" numeric(6, 2), id text,
                    drilled date, place geometry(Point, 5179))""").update();
        jdbc.sql("""
                INSERT INTO survey_it."Well's" VALUES (7, 12.5, 'x', '2024-02-29',
                    ST_SetSRID(ST_MakePoint(1000000, 2000000), 5179))""").update();
        Layer layer = published("survey_it.Well's", null).get(0);
        assertThat(layer.schema().properties())
                .extracting(property -> property.name() + " " + property.type())
                .containsExactly("no INTEGER", "depth_m DECIMAL", "id_2 TEXT", "drilled DATE");
        assertThat(layer.schema().properties())
                .extracting(LayerProperty::title)
                .extracting(title -> title.en())
                .contains("Depth (m)");
        // The origin of EPSG:5179 lies at 127.5 east, 38 north.
        String row = jdbc.sql("SELECT r.id || ' ' || r.depth_m || ' ' || round(ST_X(r.geom)::numeric, 6) || ' '"
                        + " || round(ST_Y(r.geom)::numeric, 6) FROM ("
                        + layer.relation().sql() + ") r")
                .query(String.class)
                .single();
        assertThat(row).isEqualTo("7 12.5 127.500000 38.000000");
    }

    @Test
    void aTableWithoutAKeyOrThatIsNoneIsLeftOut() {
        jdbc.sql("CREATE SCHEMA IF NOT EXISTS survey_it").update();
        jdbc.sql("DROP TABLE IF EXISTS survey_it.keyless").update();
        jdbc.sql("CREATE TABLE survey_it.keyless (n integer, place geometry(Point, 4326))")
                .update();
        assertThat(published("survey_it.keyless", null)).isEmpty();
        assertThat(published("survey_it.keyless", "n")).hasSize(1);
        assertThat(published("survey_it.nowhere", null)).isEmpty();
    }
}
