-- Locks the rows that a change set touched and notes them in pg_temp.undoing, as history.touched gives them.
CREATE FUNCTION history.begin_undo(change bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    kept history.kept_table;
BEGIN
    DROP TABLE IF EXISTS pg_temp.undoing;
    CREATE TEMPORARY TABLE pg_temp.undoing ON COMMIT DROP AS SELECT * FROM history.touched(change);
    CREATE INDEX ON pg_temp.undoing (row_id);
    ANALYZE pg_temp.undoing;
    FOR kept IN SELECT * FROM history.kept_table ORDER BY rank LOOP
        EXECUTE format('SELECT count(*) FROM (SELECT t.id FROM %s t WHERE t.id IN '
            '(SELECT u.row_id FROM pg_temp.undoing u WHERE u.target = %L) ORDER BY t.id FOR UPDATE) l',
            kept.relation, kept.target);
    END LOOP;
    RETURN (SELECT count(*) FROM pg_temp.undoing);
END $$;

-- Why a change set cannot be taken back: rows that a later change set touched, and rows that others now refer to.
CREATE FUNCTION history.obstacles(change bigint, most integer)
RETURNS TABLE (target text, row_id bigint, reason text, later bigint, dependants bigint) LANGUAGE plpgsql AS $$
DECLARE
    reference record;
BEGIN
    RETURN QUERY
        SELECT u.target, u.row_id, 'changed_later', l.change_set, NULL::bigint
        FROM pg_temp.undoing u CROSS JOIN LATERAL (
            SELECT i.change_set FROM history.image i
            WHERE i.row_id = u.row_id AND i.target = u.target AND i.touch > u.last AND i.change_set <> change
            UNION ALL
            SELECT a.change_set FROM history.arrival a
            WHERE a.ids @> u.row_id AND a.target = u.target AND a.touch > u.last AND a.change_set <> change
            ORDER BY 1 DESC LIMIT 1) l
        ORDER BY 1, 2 LIMIT most;
    FOR reference IN
        SELECT parent.target AS parent, child.target AS child, child.relation, key.attname AS name
        FROM pg_constraint c
        JOIN history.kept_table parent ON c.confrelid = parent.relation::regclass
        JOIN history.kept_table child ON c.conrelid = child.relation::regclass
        JOIN pg_attribute key ON key.attrelid = c.conrelid AND key.attnum = c.conkey[1]
        WHERE c.contype = 'f' AND c.confdeltype = 'c' ORDER BY parent.rank, child.rank
    LOOP
        RETURN QUERY EXECUTE format(
            'SELECT u.target, u.row_id, ''has_dependants'', NULL::bigint, count(*) '
            'FROM pg_temp.undoing u JOIN %s d ON d.%I = u.row_id '
            'WHERE u.target = %L AND u.arrived AND NOT EXISTS (SELECT FROM pg_temp.undoing o '
            '    WHERE o.target = %L AND o.row_id = d.id AND o.arrived) '
            'GROUP BY 1, 2 ORDER BY 2 LIMIT %s',
            reference.relation, reference.name, reference.parent, reference.child, most);
    END LOOP;
END $$;

-- An expression that gives a column of a row r back: a column that must not be null and that an image of an older form
-- does not know gets what is usual.
CREATE FUNCTION history.column_back(relation text, name text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN a.attnotnull AND d.adbin IS NOT NULL
        THEN format('coalesce(r.%I, %s)', name, pg_get_expr(d.adbin, d.adrelid)) ELSE format('r.%I', name) END
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = relation::regclass AND a.attname = name
$$;

-- Gives all rows in pg_temp.undoing back what they were: children go before their parents and come after them.
CREATE FUNCTION history.restore()
RETURNS TABLE (target text, inserted bigint, updated bigint, removed bigint, sources text[], ids bigint[],
    west double precision, south double precision, east double precision, north double precision)
LANGUAGE plpgsql AS $$
DECLARE
    kept    history.kept_table;
    stamp   text;
    written bigint;
    images  text;
    all_of  text[];
BEGIN
    DROP TABLE IF EXISTS pg_temp.undone;
    CREATE TEMPORARY TABLE pg_temp.undone (target text, inserted bigint, updated bigint, removed bigint, sources text[],
        ids bigint[], box geometry) ON COMMIT DROP;
    FOR kept IN SELECT k.* FROM history.kept_table k
        WHERE k.target IN (SELECT u.target FROM pg_temp.undoing u) ORDER BY k.rank DESC
    LOOP
        INSERT INTO pg_temp.undone (target, ids)
        SELECT kept.target, array_agg(u.row_id ORDER BY u.row_id) FROM pg_temp.undoing u WHERE u.target = kept.target;
        PERFORM history.note_undone(kept);
        EXECUTE format('DELETE FROM %s t USING pg_temp.undoing u '
            'WHERE u.target = %L AND u.arrived AND t.id = u.row_id', kept.relation, kept.target);
        GET DIAGNOSTICS written = ROW_COUNT;
        UPDATE pg_temp.undone x SET removed = written WHERE x.target = kept.target;
    END LOOP;
    FOR kept IN SELECT k.* FROM history.kept_table k
        WHERE k.target IN (SELECT u.target FROM pg_temp.undoing u) ORDER BY k.rank
    LOOP
        SELECT coalesce(max(', updated_at = transaction_timestamp()'), '') INTO stamp FROM pg_attribute a
        WHERE a.attrelid = kept.relation::regclass AND a.attname = 'updated_at' AND NOT a.attisdropped;
        images := format('pg_temp.undoing u JOIN history.image i ON i.touch = u.first CROSS JOIN LATERAL '
            '(SELECT (history.widened(i.before, i.width, %s)::%s).*) r WHERE u.target = %L AND NOT u.arrived',
            history.width(kept.relation), kept.relation, kept.target);
        EXECUTE format('UPDATE %s t SET version = t.version + 1%s, %s FROM %s AND t.id = u.row_id',
            kept.relation, stamp,
            (SELECT string_agg(format('%I = %s', c, history.column_back(kept.relation, c)), ', ')
             FROM unnest(history.own_columns(kept)) c), images);
        GET DIAGNOSTICS written = ROW_COUNT;
        UPDATE pg_temp.undone x SET updated = written WHERE x.target = kept.target;
        all_of := history.own_columns(kept) || kept.derived;
        EXECUTE format('INSERT INTO %s (id, version, %s) OVERRIDING SYSTEM VALUE SELECT r.id, r.version + 1, %s '
            'FROM %s AND NOT EXISTS (SELECT FROM %s t WHERE t.id = u.row_id)', kept.relation,
            (SELECT string_agg(format('%I', c), ', ') FROM unnest(all_of) c),
            (SELECT string_agg(history.column_back(kept.relation, c), ', ') FROM unnest(all_of) c),
            images, kept.relation);
        GET DIAGNOSTICS written = ROW_COUNT;
        UPDATE pg_temp.undone x SET inserted = written WHERE x.target = kept.target;
        PERFORM history.note_undone(kept);
    END LOOP;
    RETURN QUERY SELECT x.target, x.inserted, x.updated, x.removed, coalesce(x.sources, '{}'), x.ids,
        ST_XMin(x.box), ST_YMin(x.box), ST_XMax(x.box), ST_YMax(x.box)
        FROM pg_temp.undone x JOIN history.kept_table k ON k.target = x.target ORDER BY k.rank;
END $$;

-- Widens what is told of an undo by where its rows of a table are now and whose they are.
CREATE FUNCTION history.note_undone(kept history.kept_table) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF kept.place IS NOT NULL THEN
        EXECUTE format('UPDATE pg_temp.undone x SET box = ST_Envelope(ST_Collect(x.box, '
            '(SELECT ST_SetSRID(ST_Extent(t.%I)::geometry, 4326) FROM %s t JOIN pg_temp.undoing u '
            'ON u.target = %L AND u.row_id = t.id))) WHERE x.target = %L',
            kept.place, kept.relation, kept.target, kept.target);
    END IF;
    IF 'source' = ANY (history.own_columns(kept)) THEN
        EXECUTE format('UPDATE pg_temp.undone x SET sources = (SELECT array_agg(DISTINCT s.source) FROM ('
            'SELECT t.source FROM %s t JOIN pg_temp.undoing u ON u.target = %L AND u.row_id = t.id '
            'UNION SELECT unnest(x.sources)) s) WHERE x.target = %L', kept.relation, kept.target, kept.target);
    END IF;
END $$;
