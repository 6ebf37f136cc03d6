package org.ecopark.layers.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.filters.SqlClause;
import org.ecopark.layers.shelf.PointCells;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.layers.shelf.ShapeQuery;
import org.ecopark.layers.shelf.TileProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads shapes as a map needs them. The database cuts them at the box, turns them into the map's system, drops what is
 * finer than a pixel and gives a point for what is smaller than one; rows come in portions, so that a map of millions
 * needs little memory.
 */
@Repository
class ShapeRepository {

    /** Rows of a portion. */
    private static final int PORTION = 2000;

    private final NamedParameterJdbcTemplate jdbc;
    private final Map<Integer, Boolean> systems = new ConcurrentHashMap<>();

    ShapeRepository(DataSource source) {
        this.jdbc = new NamedParameterJdbcTemplate(source);
        this.jdbc.getJdbcTemplate().setFetchSize(PORTION);
        // With any bound the database starts no processes beside its own for the statement, which cost more than they
        // help
        // where many maps are drawn at once.
        this.jdbc.getJdbcTemplate().setMaxRows(Integer.MAX_VALUE);
    }

    /** Whether the database can turn coordinates into the system. */
    boolean knows(int srid) {
        return systems.computeIfAbsent(
                srid,
                number -> !jdbc.queryForList(
                                "SELECT srid FROM spatial_ref_sys WHERE srid = :srid", Map.of("srid", number))
                        .isEmpty());
    }

    /** Only within the caller's transaction the rows come in portions. */
    void read(Layer layer, ShapeQuery query, Consumer<Shape> sink) {
        SqlClause sql = new SqlClause();
        PointCells cells = query.cells();
        if (cells == null) {
            ShapeSql.append(layer, query, sql);
        } else {
            GatheredSql.append(layer, query, cells, sql);
        }
        Map<String, Object> parameters =
                new java.util.HashMap<>(layer.relation().parameters());
        parameters.putAll(sql.parameters());
        List<LayerProperty.Type> types = types(layer, query);
        jdbc.query(sql.sql(), parameters, (ResultSet row) -> {
            byte[] wkb = row.getBytes(1);
            if (wkb != null) {
                sink.accept(new Shape(wkb, values(row, types)));
            }
        });
    }

    private static List<LayerProperty.Type> types(Layer layer, ShapeQuery query) {
        return query.properties().stream()
                .map(name -> name.equals(TileProperties.COUNT)
                        ? LayerProperty.Type.INTEGER
                        : layer.schema().findProperty(name).orElseThrow().type())
                .toList();
    }

    private static List<@Nullable Object> values(ResultSet row, List<LayerProperty.Type> types) throws SQLException {
        if (types.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> values = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            values.add(LayerRepository.value(row, i + 2, types.get(i)));
        }
        return values;
    }
}
