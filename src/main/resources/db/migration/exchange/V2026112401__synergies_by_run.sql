-- Each run keeps its rows in a part of its own, which is filled before it has any index and then joined to the others: the
-- rows of a large register are stored in less time, and a run that is forgotten is dropped at once.
CREATE SEQUENCE exchange.synergy_row;
CREATE SEQUENCE exchange.synergy_stream_row;

ALTER TABLE exchange.synergy RENAME TO synergy_old;
ALTER TABLE exchange.synergy_stream RENAME TO synergy_stream_old;
ALTER INDEX exchange.synergy_of_run RENAME TO synergy_of_run_old;
ALTER INDEX exchange.synergy_place RENAME TO synergy_place_old;
ALTER INDEX exchange.synergy_offer RENAME TO synergy_offer_old;
ALTER INDEX exchange.synergy_need RENAME TO synergy_need_old;
ALTER INDEX exchange.synergy_stream_of_run RENAME TO synergy_stream_of_run_old;
ALTER INDEX exchange.synergy_stream_place RENAME TO synergy_stream_place_old;

-- What a run has looked at by road, and whether there was more than it may look at.
ALTER TABLE exchange.synergy_run ADD COLUMN pairs_by_road bigint NOT NULL DEFAULT 0;
ALTER TABLE exchange.synergy_run ADD COLUMN kept_by_road bigint NOT NULL DEFAULT 0;
ALTER TABLE exchange.synergy_run ADD COLUMN road_limit_reached boolean NOT NULL DEFAULT false;

CREATE TABLE exchange.synergy_stream (
    id               bigint  NOT NULL DEFAULT nextval('exchange.synergy_stream_row'),
    run_id           bigint  NOT NULL,
    stream_id        bigint  NOT NULL,
    direction        text    NOT NULL,
    class_id         integer NOT NULL,
    facility_id      bigint  NOT NULL,
    facility_name    text    NOT NULL,
    illustrative     boolean NOT NULL,
    location         geometry(Point, 4326) NOT NULL,
    status           text    NOT NULL,
    year             integer,
    amount           double precision,
    amount_unit      text    NOT NULL,
    partners         integer NOT NULL,
    -- Partners that fit but whose amount, or one's own, is unknown.
    partners_unknown integer NOT NULL,
    -- What of the amount could go to, or come from, partners if nobody else took it; null when nothing can be said.
    reachable        double precision
) PARTITION BY LIST (run_id);
CREATE UNIQUE INDEX synergy_stream_of_run ON exchange.synergy_stream (run_id, id);
CREATE UNIQUE INDEX synergy_stream_once ON exchange.synergy_stream (run_id, stream_id);
CREATE INDEX synergy_stream_place ON exchange.synergy_stream USING gist (run_id, location);

CREATE TABLE exchange.synergy (
    id              bigint  NOT NULL DEFAULT nextval('exchange.synergy_row'),
    run_id          bigint  NOT NULL,
    offer_id        bigint  NOT NULL,
    need_id         bigint  NOT NULL,
    class_id        integer NOT NULL,
    distance_m      double precision NOT NULL,
    road_distance_m double precision NOT NULL,
    -- Whether that is by the loaded roads; else it is estimated from the straight line.
    by_road         boolean NOT NULL DEFAULT false,
    shared_low      double precision,
    shared          double precision,
    shared_high     double precision,
    amount_unit     text    NOT NULL,
    even_months     boolean NOT NULL,
    match_grade     text    NOT NULL,
    match_score     double precision NOT NULL,
    unverified      text[]  NOT NULL,
    gain_per_unit   double precision,
    gain_per_year   double precision,
    offer_rank      integer,
    need_rank       integer,
    line            geometry(MultiLineString, 4326) NOT NULL
) PARTITION BY LIST (run_id);
CREATE UNIQUE INDEX synergy_of_run ON exchange.synergy (run_id, id);
CREATE INDEX synergy_place ON exchange.synergy USING gist (run_id, line);
CREATE INDEX synergy_offer ON exchange.synergy (offer_id, run_id);
CREATE INDEX synergy_need ON exchange.synergy (need_id, run_id);

DO $$
DECLARE
    run bigint;
BEGIN
    FOR run IN SELECT id FROM exchange.synergy_run WHERE finished_at IS NOT NULL ORDER BY id LOOP
        EXECUTE format('CREATE TABLE exchange.synergy_stream_%s PARTITION OF exchange.synergy_stream FOR VALUES IN (%s)',
            run, run);
        EXECUTE format('CREATE TABLE exchange.synergy_%s PARTITION OF exchange.synergy FOR VALUES IN (%s)', run, run);
    END LOOP;
END $$;
INSERT INTO exchange.synergy_stream (run_id, stream_id, direction, class_id, facility_id, facility_name, illustrative,
        location, status, year, amount, amount_unit, partners, partners_unknown, reachable)
SELECT s.run_id, s.stream_id, s.direction, s.class_id, s.facility_id, s.facility_name, s.illustrative, s.location,
       s.status, s.year, s.amount, s.amount_unit, s.partners, s.partners_unknown, s.reachable
FROM exchange.synergy_stream_old s JOIN exchange.synergy_run r ON r.id = s.run_id
WHERE r.finished_at IS NOT NULL ORDER BY s.id;
INSERT INTO exchange.synergy (run_id, offer_id, need_id, class_id, distance_m, road_distance_m, shared_low, shared,
        shared_high, amount_unit, even_months, match_grade, match_score, unverified, gain_per_unit, gain_per_year,
        offer_rank, need_rank, line)
SELECT s.run_id, s.offer_id, s.need_id, s.class_id, s.distance_m, s.road_distance_m, s.shared_low, s.shared,
       s.shared_high, s.amount_unit, s.even_months, s.match_grade, s.match_score, s.unverified, s.gain_per_unit,
       s.gain_per_year, s.offer_rank, s.need_rank, s.line
FROM exchange.synergy_old s JOIN exchange.synergy_run r ON r.id = s.run_id
WHERE r.finished_at IS NOT NULL ORDER BY s.id;
DROP TABLE exchange.synergy_old;
DROP TABLE exchange.synergy_stream_old;
