package org.ecopark.layers.reading;

import java.util.HashMap;
import java.util.Map;
import org.ecopark.layers.Layer;
import org.ecopark.layers.filters.SqlClause;
import org.ecopark.layers.shelf.TileProperties;
import org.ecopark.layers.shelf.TileQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets the database encode layers as vector tiles. */
@Repository
class TileRepository {

    /** How much a tile can be thinned; each step about halves what it holds. */
    static final int LAST_STEP = 16;

    /** Up to here cells grow; beyond, ever fewer of the largest features stay. */
    private static final int LARGEST_CELLS = 5;

    private static final int MOST_GATHERED = 20_000;

    private final JdbcClient jdbc;

    TileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One layer of a tile.
     *
     * @param step of thinning, from 0 to {@link #LAST_STEP}
     */
    TilePart part(Layer layer, TileQuery query, int step) {
        boolean singly = query.tile().z() >= TileProperties.SINGLE_FROM;
        if (singly && step == 0) {
            return part(layer, new TileSql(layer, query).single(), 0, TileSql.MOST_SINGLE);
        }
        int gathering = singly ? step - 1 : step;
        int most = MOST_GATHERED >> Math.max(0, gathering - LARGEST_CELLS);
        SqlClause sql = new TileSql(layer, query).gathered(Math.min(gathering, LARGEST_CELLS), Math.max(1, most));
        return part(layer, sql, step, Integer.MAX_VALUE);
    }

    private TilePart part(Layer layer, SqlClause sql, int step, int most) {
        Map<String, Object> parameters = new HashMap<>(layer.relation().parameters());
        parameters.putAll(sql.parameters());
        return jdbc.sql(sql.sql())
                .params(parameters)
                .query((row, n) -> {
                    byte[] bytes = row.getBytes(1);
                    return new TilePart(
                            layer.name(), bytes == null ? new byte[0] : bytes, step, row.getLong(2) <= most);
                })
                .single();
    }
}
