package org.ecopark.layers.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopark.layers.Layer;
import org.ecopark.layers.filters.SqlClause;
import org.ecopark.layers.shelf.TileProperties;
import org.ecopark.layers.shelf.TileQuery;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.stereotype.Repository;

/** Lets the database encode layers as vector tiles. */
@Repository
class TileRepository {

    /** How much a tile can be thinned; each step about halves what it holds. */
    static final int LAST_STEP = 16;

    /** Up to here cells grow; beyond, ever fewer of the largest features stay. */
    private static final int LARGEST_CELLS = 5;

    private static final int MOST_GATHERED = 20_000;

    /** One tile of a level is planned as well as another; planning each anew takes as long as reading it. */
    private static final String ONE_PLAN = "SELECT set_config('plan_cache_mode', 'force_generic_plan', true)";

    private final JdbcTemplate jdbc;

    TileRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Layers of a tile as its level usually shows them, all in one way to the database and back. */
    List<TilePart> parts(List<Layer> layers, List<TileQuery> queries) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            asked.add(asked(layers.get(i), queries.get(i), 0));
        }
        return read(asked);
    }

    /**
     * One layer of a tile.
     *
     * @param step of thinning, from 0 to {@link #LAST_STEP}
     */
    TilePart part(Layer layer, TileQuery query, int step) {
        return read(List.of(asked(layer, query, step))).get(0);
    }

    /** A statement with the values of its relation and its own. */
    private record Asked(Layer layer, SqlClause sql, int step, int most) {

        String text() {
            return NamedParameterUtils.substituteNamedParameters(sql.sql(), values());
        }

        Object[] bound() {
            return NamedParameterUtils.buildValueArray(sql.sql(), values().getValues());
        }

        private MapSqlParameterSource values() {
            return new MapSqlParameterSource(layer.relation().parameters()).addValues(sql.parameters());
        }

        TilePart part(ResultSet row) throws SQLException {
            byte[] bytes = row.getBytes(1);
            return new TilePart(layer.name(), bytes == null ? new byte[0] : bytes, step, row.getLong(2) <= most);
        }

        boolean isSingle() {
            return most == TileSql.MOST_SINGLE;
        }
    }

    private static Asked asked(Layer layer, TileQuery query, int step) {
        boolean singly = query.tile().z() >= TileProperties.SINGLE_FROM;
        if (singly && step == 0) {
            return new Asked(layer, new TileSql(layer, query).single(), 0, TileSql.MOST_SINGLE);
        }
        int gathering = singly ? step - 1 : step;
        int most = MOST_GATHERED >> Math.max(0, gathering - LARGEST_CELLS);
        SqlClause sql = new TileSql(layer, query).gathered(Math.min(gathering, LARGEST_CELLS), Math.max(1, most));
        return new Asked(layer, sql, step, Integer.MAX_VALUE);
    }

    private List<TilePart> read(List<Asked> asked) {
        boolean single = asked.stream().allMatch(Asked::isSingle);
        String sql = Stream.concat(
                        single ? Stream.of(ONE_PLAN) : Stream.empty(),
                        asked.stream().map(Asked::text))
                .collect(Collectors.joining("; "));
        Object[] values =
                asked.stream().flatMap(one -> Arrays.stream(one.bound())).toArray();
        return Objects.requireNonNull(jdbc.execute(sql, (PreparedStatementCallback<List<TilePart>>) statement -> {
            new ArgumentPreparedStatementSetter(values).setValues(statement);
            statement.execute();
            if (single) {
                statement.getMoreResults();
            }
            List<TilePart> parts = new ArrayList<>();
            for (Asked one : asked) {
                ResultSet row = statement.getResultSet();
                row.next();
                parts.add(one.part(row));
                statement.getMoreResults();
            }
            return parts;
        }));
    }
}
