CREATE SCHEMA IF NOT EXISTS exchange;

-- All possible exchanges of a register, computed at once. A run has the id of its job; until it is finished it has no rows.
-- No foreign keys into the register: a run tells how it was, and says when the register has changed since.
CREATE TABLE exchange.synergy_run (
    id                  bigint           PRIMARY KEY,
    radius_m            double precision CHECK (radius_m >= 0),
    best                integer          NOT NULL CHECK (best > 0),
    year                integer,
    ranking             text             NOT NULL,
    begun_at            timestamptz      NOT NULL DEFAULT now(),
    finished_at         timestamptz,
    -- Sum of the versions of the layers facilities, offers and needs when the register was read.
    register_version    bigint,
    offers              bigint,
    needs               bigint,
    without_class       bigint,
    pairs_within_reach  bigint,
    pairs_matched       bigint,
    offers_with_partner bigint,
    needs_with_partner  bigint,
    synergies_kept      bigint,
    load_s              double precision,
    match_s             double precision,
    store_s             double precision
);

-- Each stream a run has looked at, as it was then.
CREATE TABLE exchange.synergy_stream (
    id               bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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
    reachable        double precision,
    UNIQUE (run_id, stream_id)
);
CREATE INDEX synergy_stream_of_run ON exchange.synergy_stream (run_id, id);
CREATE INDEX synergy_stream_place ON exchange.synergy_stream USING gist (run_id, location);

CREATE TABLE exchange.synergy_class (
    run_id              bigint  NOT NULL,
    class_id            integer NOT NULL,
    direction           text    NOT NULL,
    amount_unit         text    NOT NULL,
    streams             bigint  NOT NULL,
    streams_with_partner bigint NOT NULL,
    streams_unknown     bigint  NOT NULL,
    pairs               bigint  NOT NULL,
    amount              double precision,
    reachable           double precision,
    PRIMARY KEY (run_id, class_id, direction, amount_unit)
);

-- A pair that is among the best of its offer or of its need.
CREATE TABLE exchange.synergy (
    id              bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id          bigint  NOT NULL,
    offer_id        bigint  NOT NULL,
    need_id         bigint  NOT NULL,
    class_id        integer NOT NULL,
    distance_m      double precision NOT NULL,
    road_distance_m double precision NOT NULL,
    shared_low      double precision,
    shared          double precision,
    shared_high     double precision,
    amount_unit     text    NOT NULL,
    even_months     boolean NOT NULL,
    match_grade     text    NOT NULL,
    match_score     double precision NOT NULL,
    unverified      text[]  NOT NULL,
    offer_rank      integer,
    need_rank       integer,
    line            geometry(MultiLineString, 4326) NOT NULL
);
CREATE INDEX synergy_of_run ON exchange.synergy (run_id, id);
CREATE INDEX synergy_place ON exchange.synergy USING gist (run_id, line);
CREATE INDEX synergy_offer ON exchange.synergy (offer_id, run_id);
CREATE INDEX synergy_need ON exchange.synergy (need_id, run_id);
