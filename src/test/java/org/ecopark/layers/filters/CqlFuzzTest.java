package org.ecopark.layers.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.UnsupportedFilterException;
import org.ecopark.layers.cql.CqlException;
import org.ecopark.layers.cql.CqlFilter;
import org.ecopark.layers.cql.CqlGrammar;
import org.junit.jupiter.api.Test;

/** 100,000 filters from the grammar and spoilt ones: each becomes bound SQL or a refusal, quickly. */
class CqlFuzzTest {

    private static final LayerSchema SCHEMA = new LayerSchema(
            GeometryKind.ANY,
            List.of(
                    LayerProperty.of("name", Type.TEXT, "n", "n", null),
                    LayerProperty.of("area_ha", Type.DECIMAL, "n", "n", "ha"),
                    LayerProperty.of("staff", Type.INTEGER, "n", "n", null),
                    LayerProperty.of("open", Type.BOOLEAN, "n", "n", null),
                    LayerProperty.of("opened", Type.DATE, "n", "n", null),
                    LayerProperty.of("seen_at", Type.TIMESTAMP, "n", "n", null),
                    LayerProperty.of("tags", Type.TEXT_LIST, "n", "n", null),
                    LayerProperty.of("shares", Type.DECIMAL_LIST, "n", "n", null),
                    LayerProperty.of("profile", Type.JSON, "n", "n", null)));

    /** Every word that the translator may write; what a caller wrote is not among them. */
    private static final Pattern OURS = Pattern.compile("(?:"
            + "r\\.(?:\"(?:name|area_ha|staff|open|opened|seen_at|tags|shares|profile)\"|id|geom)"
            + "|:q\\d+|[(),\\s\\[\\]]|=|<>|<=|>=|<@|@>|&&|[<>+*/-]|\\b\\d+\\b"
            + "|\\b(?:AND|OR|NOT|TRUE|FALSE|LIKE|ILIKE|IN|BETWEEN|IS|NULL|NULLIF|CAST|AS|AT|TIME|ZONE|ARRAY|ANY|NFD|NFC|interval"
            + "|float8|numeric|text|date|timestamp|timestamptz|geography|lower|upper|normalize|regexp_replace|char_length|abs"
            + "|floor|ceil|trunc|mod|power|date_part|ST_[A-Za-z]+)\\b"
            + "|'(?:UTC|year|g|1 microsecond|\\[\\\\u0300-\\\\u036f\\])'|'')*");

    @Test
    void everyFilterBecomesBoundSqlOrARefusal() {
        CqlGrammar grammar = new CqlGrammar(20_261_122);
        int asked = 0;
        int refused = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = grammar.next();
            SqlClause sql = new SqlClause();
            try {
                new FilterToSql(SCHEMA, sql)
                        .append(CqlFilter.ofText(text, Coordinates.crs84()).filter());
                assertThat(OURS.matcher(sql.sql()).matches())
                        .as(text + " became " + sql.sql())
                        .isTrue();
                asked++;
            } catch (CqlException | UnsupportedFilterException e) {
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError(text, e);
            }
        }
        assertThat(asked).isGreaterThan(20_000);
        assertThat(refused).isGreaterThan(20_000);
    }

    @Test
    void everySpoiltJsonIsAskedOrRefused() {
        List<String> seeds = List.of(
                "{\"op\":\"and\",\"args\":[{\"op\":\">\",\"args\":[{\"property\":\"staff\"},2]},{\"op\":\"like\",\"args\":"
                        + "[{\"property\":\"name\"},\"a%\"]}]}",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[29,-46],[35,-46],[35,-40],[29,-40],[29,-46]]]}]}",
                "{\"op\":\"t_during\",\"args\":[{\"property\":\"opened\"},{\"interval\":[\"2020-01-03\",\"..\"]}]}",
                "{\"op\":\"in\",\"args\":[{\"property\":\"staff\"},[1,2,{\"op\":\"+\",\"args\":[1,2]}]]}");
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder json = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
            for (int j = 0; j <= random.nextInt(3); j++) {
                int at = random.nextInt(json.length());
                int end = Math.min(json.length(), at + random.nextInt(6));
                String piece = json.substring(random.nextInt(json.length()));
                json.replace(at, end, random.nextBoolean() ? "" : piece.substring(0, Math.min(piece.length(), 8)));
            }
            SqlClause sql = new SqlClause();
            try {
                new FilterToSql(SCHEMA, sql)
                        .append(CqlFilter.ofJson(json.toString(), Coordinates.crs84())
                                .filter());
                assertThat(OURS.matcher(sql.sql()).matches())
                        .as(json + " became " + sql.sql())
                        .isTrue();
            } catch (CqlException | UnsupportedFilterException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError(json.toString(), e);
            }
        }
    }
}
