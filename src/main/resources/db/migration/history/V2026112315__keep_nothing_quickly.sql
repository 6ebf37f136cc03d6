-- A row that goes takes what hangs on it by one statement for each of its tables, most of which find nothing: those end at
-- once.
CREATE OR REPLACE FUNCTION history.keep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept    history.kept_table;
    change  bigint;
    written bigint;
    differs text := '';
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT EXISTS (SELECT FROM new_rows) THEN
            RETURN NULL;
        END IF;
        change := history.current_change();
        INSERT INTO history.arrival (change_set, target, ids)
        SELECT change, TG_ARGV[0], range_agg(int8range(r.id, r.id, '[]')) FROM new_rows r;
    ELSE
        IF NOT EXISTS (SELECT FROM old_rows) THEN
            RETURN NULL;
        END IF;
        change := history.current_change();
        SELECT * INTO STRICT kept FROM history.kept_table t WHERE t.target = TG_ARGV[0];
        IF TG_OP = 'UPDATE' THEN
            SELECT format('JOIN new_rows n ON n.id = o.id WHERE (%s) IS DISTINCT FROM (%s)',
                string_agg(format('o.%I', c), ', '), string_agg(format('n.%I', c), ', '))
            INTO differs FROM unnest(history.own_columns(kept)) c;
        END IF;
        EXECUTE format('INSERT INTO history.image (change_set, target, row_id, kind, width, before) '
            'SELECT $1, $2, o.id, $3, $4, o::text FROM old_rows o %s', differs)
        USING change, kept.target, lower(TG_OP), history.width(kept.relation);
    END IF;
    GET DIAGNOSTICS written = ROW_COUNT;
    IF written > 0 THEN
        -- A change that nobody records, such as one by hand in the database, is told all the same.
        INSERT INTO history.change_set (id, who, kind, title)
        VALUES (change, 'everyone', 'other', 'Change without a record') ON CONFLICT (id) DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
