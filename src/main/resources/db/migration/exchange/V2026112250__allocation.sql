CREATE SCHEMA IF NOT EXISTS exchange;

-- The best set of exchanges for an area. It has the id of its job; until it is finished it has no rows of its own.
-- No foreign keys into the register: a result tells how it was, and says when the register has changed since.
CREATE TABLE exchange.allocation (
    id               bigint      PRIMARY KEY,
    title            text        NOT NULL,
    request          jsonb       NOT NULL,
    begun_at         timestamptz NOT NULL DEFAULT now(),
    finished_at      timestamptz,
    register_version bigint,
    demo             boolean     NOT NULL DEFAULT false,
    summary          jsonb
);

CREATE TABLE exchange.allocation_flow (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    allocation_id   bigint NOT NULL REFERENCES exchange.allocation ON DELETE CASCADE,
    offer_id        bigint NOT NULL,
    need_id         bigint NOT NULL,
    from_facility_id bigint NOT NULL,
    from_facility   text   NOT NULL,
    to_facility_id  bigint NOT NULL,
    to_facility     text   NOT NULL,
    class_id        integer NOT NULL,
    -- use: reaches a need; haul: reaches a site that passes on.
    leg             text   NOT NULL CHECK (leg IN ('use', 'haul')),
    amount          double precision NOT NULL CHECK (amount > 0),
    amount_unit     text   NOT NULL,
    gain_per_unit   double precision,
    co2e_t_per_unit double precision,
    straight_m      double precision NOT NULL,
    road_m          double precision NOT NULL,
    estimated       boolean NOT NULL,
    line            geometry(MultiLineString, 4326) NOT NULL
);
CREATE INDEX allocation_flow_of_run ON exchange.allocation_flow (allocation_id, amount DESC);
CREATE INDEX allocation_flow_place ON exchange.allocation_flow USING gist (line);

-- Each offer and need that took part, with what stays of it and what more or less of it would change.
CREATE TABLE exchange.allocation_end (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    allocation_id  bigint NOT NULL REFERENCES exchange.allocation ON DELETE CASCADE,
    stream_id      bigint NOT NULL,
    side           text   NOT NULL CHECK (side IN ('offer', 'need')),
    facility_id    bigint NOT NULL,
    facility       text   NOT NULL,
    class_id       integer NOT NULL,
    amount         double precision NOT NULL,
    rest           double precision NOT NULL CHECK (rest >= 0),
    amount_unit    text   NOT NULL,
    gain_of_more   double precision,
    loss_of_less   double precision,
    outlet_en      text,
    outlet_ko      text,
    outlet_cost    double precision,
    place          geometry(Point, 4326) NOT NULL
);
CREATE INDEX allocation_end_of_run ON exchange.allocation_end (allocation_id, rest DESC);
CREATE INDEX allocation_end_place ON exchange.allocation_end USING gist (place);

-- What people know better than the amounts tell: whether a material passes through a site.
CREATE TABLE exchange.pass_through (
    facility_id bigint      NOT NULL,
    class_id    integer     NOT NULL,
    passes      boolean     NOT NULL,
    note        text,
    updated_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (facility_id, class_id)
);
