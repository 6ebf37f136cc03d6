package org.ecopark.layers.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.filters.SqlClause;
import org.ecopark.layers.shelf.LayerQuery;
import org.geotools.api.filter.Filter;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which values a property has in a layer. */
@Repository
class DimensionRepository {

    private final NamedParameterJdbcTemplate jdbc;

    DimensionRepository(DataSource source) {
        this.jdbc = new NamedParameterJdbcTemplate(source);
    }

    /** The values, smallest first, that everybody may see; no more than so many. */
    List<Long> wholeNumbers(Layer layer, LayerProperty property, LayerQuery query, boolean onlyUsual, int most) {
        SqlClause sql = new SqlClause()
                .append("SELECT DISTINCT r.\"")
                .append(property.name())
                .append("\" AS value");
        RelationSql.from(layer, sql);
        RelationSql.where(layer, query, sql);
        if (onlyUsual) {
            RelationSql.usual(layer, Filter.INCLUDE, sql);
        }
        sql.append(" AND r.\"")
                .append(property.name())
                .append("\" IS NOT NULL ORDER BY 1 LIMIT ")
                .bind(most);
        Map<String, Object> parameters = new HashMap<>(layer.relation().parameters());
        parameters.putAll(sql.parameters());
        return jdbc.queryForList(sql.sql(), parameters, Long.class);
    }
}
