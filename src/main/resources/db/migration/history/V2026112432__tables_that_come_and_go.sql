-- Tables that are made while the server runs are kept too, so there may be ten thousand of them: nothing may look at all of
-- them for one change, and a table that goes takes its images with it. Their targets have an @ and a number.

CREATE INDEX image_of_made_table ON history.image (target, touch) WHERE position('@' IN target) > 0;

-- Only tables whose rows were touched are locked.
CREATE OR REPLACE FUNCTION history.begin_undo(change bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    kept history.kept_table;
BEGIN
    DROP TABLE IF EXISTS pg_temp.undoing;
    CREATE TEMPORARY TABLE pg_temp.undoing ON COMMIT DROP AS SELECT * FROM history.touched(change);
    CREATE INDEX ON pg_temp.undoing (row_id);
    ANALYZE pg_temp.undoing;
    FOR kept IN SELECT * FROM history.kept_table k
        WHERE k.target IN (SELECT u.target FROM pg_temp.undoing u) ORDER BY k.rank
    LOOP
        EXECUTE format('SELECT count(*) FROM (SELECT t.id FROM %s t WHERE t.id IN '
            '(SELECT u.row_id FROM pg_temp.undoing u WHERE u.target = %L) ORDER BY t.id FOR UPDATE) l',
            kept.relation, kept.target);
    END LOOP;
    RETURN (SELECT count(*) FROM pg_temp.undoing);
END $$;

-- Forgets a table that goes: a change set that touched it can no longer be taken back.
CREATE FUNCTION history.leave_table(gone text) RETURNS void LANGUAGE sql AS $$
    UPDATE history.change_set s SET forgotten = true
    WHERE NOT s.forgotten AND s.id IN (
        SELECT i.change_set FROM history.image i WHERE i.target = gone AND position('@' IN i.target) > 0
        UNION SELECT a.change_set FROM history.arrival a WHERE a.target = gone);
    DELETE FROM history.image i WHERE i.target = gone AND position('@' IN i.target) > 0;
    DELETE FROM history.arrival a WHERE a.target = gone;
    DELETE FROM history.kept_table k WHERE k.target = gone;
$$;

-- Whether a row of a table that was made while the server ran was touched after that touch.
CREATE FUNCTION history.is_touched_after(of_target text, since bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM history.image i
                   WHERE i.target = of_target AND position('@' IN i.target) > 0 AND i.touch > since)
        OR EXISTS (SELECT FROM history.arrival a WHERE a.target = of_target AND a.touch > since)
$$;
