CREATE SCHEMA siting;

-- A run of a location problem. It has the id of its job; until it is finished it has no rows of its own. No foreign
-- keys into the register: a result tells how it was, and says when the register has changed since.
CREATE TABLE siting.run (
    id               bigint      PRIMARY KEY,
    title            text        NOT NULL,
    request          jsonb       NOT NULL,
    begun_at         timestamptz NOT NULL DEFAULT now(),
    finished_at      timestamptz,
    register_version bigint,
    demo             boolean     NOT NULL DEFAULT false,
    summary          jsonb,
    -- What a run that is much alike can begin with.
    start            jsonb
);

-- Each place that was looked at, and what became of it.
CREATE TABLE siting.candidate (
    id            bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id        bigint  NOT NULL REFERENCES siting.run ON DELETE CASCADE,
    key           text    NOT NULL,
    kind          text    NOT NULL,
    name          text    NOT NULL,
    free_land_ha  double precision,
    opened        boolean NOT NULL,
    existing      boolean NOT NULL,
    capacity      double precision,
    load          double precision NOT NULL CHECK (load >= 0),
    amount_unit   text    NOT NULL,
    cost_per_year double precision,
    capital_cost  double precision,
    place         geometry(Point, 4326) NOT NULL
);
CREATE INDEX candidate_of_run ON siting.candidate (run_id, opened DESC, load DESC);
CREATE INDEX candidate_place ON siting.candidate USING gist (place);

-- What goes from where to which open site; a row without a candidate goes nowhere.
CREATE TABLE siting.allocation (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id             bigint NOT NULL REFERENCES siting.run ON DELETE CASCADE,
    candidate_key      text,
    candidate          text,
    stream_id          bigint NOT NULL,
    facility_id        bigint NOT NULL,
    facility           text   NOT NULL,
    class_id           integer NOT NULL,
    amount             double precision NOT NULL CHECK (amount > 0),
    amount_unit        text   NOT NULL,
    haul_cost_per_unit double precision,
    straight_m         double precision,
    road_m             double precision,
    minutes            double precision,
    estimated          boolean,
    shape              geometry(Geometry, 4326) NOT NULL
);
CREATE INDEX allocation_of_run ON siting.allocation (run_id, amount DESC);
CREATE INDEX allocation_shape ON siting.allocation USING gist (shape);
