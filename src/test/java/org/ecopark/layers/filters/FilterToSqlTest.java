package org.ecopark.layers.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerProperty.Type;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.Title;
import org.ecopark.layers.UnsupportedFilterException;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterToSqlTest {

    private static final LayerSchema SCHEMA = new LayerSchema(
            GeometryKind.POINT,
            List.of(
                    property("name", Type.TEXT),
                    property("tenants", Type.INTEGER),
                    property("area_ha", Type.DECIMAL),
                    property("illustrative", Type.BOOLEAN),
                    property("grades", Type.TEXT_LIST)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name = 'x' | r.\"name\" = :q0",
                "tenants > 5 AND area_ha <= 2.5 | (r.\"tenants\" > :q0 AND r.\"area_ha\" <= :q1)",
                "name LIKE 'a%' OR NOT (illustrative = true) | (r.\"name\" LIKE :q0 OR NOT (r.\"illustrative\" = :q1))",
                "tenants BETWEEN 1 AND 9 | r.\"tenants\" BETWEEN :q0 AND :q1",
                "name IS NULL | r.\"name\" IS NULL",
                "INTERSECTS(geom, POINT(1 2)) | ST_Intersects(r.geom, ST_GeomFromText(:q0, 4326))",
            })
    void everyValueIsBound(String ecql, String sql) throws CQLException {
        assertThat(translated(ecql).sql()).isEqualTo(sql);
    }

    @Test
    void injectionStaysAValue() throws CQLException {
        SqlClause clause = translated("name = 'x''; DROP TABLE parks.park; --'");
        assertThat(clause.sql()).isEqualTo("r.\"name\" = :q0");
        assertThat(clause.parameters()).containsEntry("q0", "x'; DROP TABLE parks.park; --");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch = 1", "tenants = 'many'", "grades = 'A'", "tenants LIKE 'a%'", "illustrative = 3"})
    void refusesWhatHasNoMeaning(String ecql) {
        assertThatThrownBy(() -> translated(ecql)).isInstanceOf(UnsupportedFilterException.class);
    }

    @ParameterizedTest
    @CsvSource({"a%b_c, a%b_c", "100\\%, 100\\%", "a\\\\b, a\\\\b"})
    void likePatternsKeepTheirEscapes(String given, String expected) {
        assertThat(LikePattern.toSql(given, "%", "_", "\\")).isEqualTo(expected);
    }

    @Test
    void foreignWildCardsBecomePostgresOnes() {
        assertThat(LikePattern.toSql("a*b?c%d_e", "*", "?", "!")).isEqualTo("a%b_c\\%d\\_e");
    }

    private static SqlClause translated(String ecql) throws CQLException {
        SqlClause out = new SqlClause();
        new FilterToSql(SCHEMA, out).append(ECQL.toFilter(ecql));
        return out;
    }

    private static LayerProperty property(String name, Type type) {
        return new LayerProperty(name, type, new Title(name, name), null);
    }
}
