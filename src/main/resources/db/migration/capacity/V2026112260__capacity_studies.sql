CREATE SCHEMA IF NOT EXISTS capacity;

-- Capacity of many places at once, each alone and all together. A study has the id of its job; until it is finished it
-- has no rows of its own. No foreign keys into the register: a result tells how it was, and says when the register has
-- changed since.
CREATE TABLE capacity.study (
    id               bigint      PRIMARY KEY,
    title            text        NOT NULL,
    request          jsonb       NOT NULL,
    begun_at         timestamptz NOT NULL DEFAULT now(),
    finished_at      timestamptz,
    register_version bigint,
    demo             boolean     NOT NULL DEFAULT false,
    summary          jsonb
);

CREATE TABLE capacity.study_place (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    study_id            bigint NOT NULL REFERENCES capacity.study ON DELETE CASCADE,
    kind                text   NOT NULL CHECK (kind IN ('zone', 'park')),
    place_id            bigint NOT NULL,
    name                text   NOT NULL,
    material_class      text   NOT NULL,
    process             text,
    verdict             text   NOT NULL,
    inside_t            double precision NOT NULL,
    arising_t           double precision NOT NULL,
    available_t         double precision NOT NULL,
    capacity_t          double precision NOT NULL,
    gap_t               double precision NOT NULL,
    size_t              double precision,
    tonnes              double precision,
    power_mw            double precision,
    npv                 double precision,
    npv_weighted        double precision,
    irr                 double precision,
    binding             text,
    joint_size_t        double precision,
    joint_tonnes        double precision,
    money               text   NOT NULL,
    estimated           boolean NOT NULL,
    -- The whole answer with the proofs of its figures.
    detail              jsonb  NOT NULL,
    shape               geometry(Geometry, 4326) NOT NULL,
    UNIQUE (study_id, kind, place_id)
);
CREATE INDEX study_place_shape ON capacity.study_place USING gist (shape);

-- alone: each place as if it were the only one, so tonnes may be claimed twice; joint: all together, no tonne twice.
CREATE TABLE capacity.study_plant (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    study_id     bigint NOT NULL REFERENCES capacity.study ON DELETE CASCADE,
    mode         text   NOT NULL CHECK (mode IN ('alone', 'joint')),
    kind         text   NOT NULL,
    place_id     bigint NOT NULL,
    name         text   NOT NULL,
    process      text   NOT NULL,
    pays         boolean NOT NULL,
    size_t       double precision NOT NULL CHECK (size_t > 0),
    tonnes       double precision NOT NULL CHECK (tonnes >= 0),
    power_mw     double precision,
    capex        double precision NOT NULL,
    npv          double precision NOT NULL,
    npv_annuity  double precision NOT NULL,
    irr          double precision,
    money        text   NOT NULL,
    place        geometry(Point, 4326) NOT NULL
);
CREATE INDEX study_plant_of_study ON capacity.study_plant (study_id);
CREATE INDEX study_plant_place ON capacity.study_plant USING gist (place);

CREATE TABLE capacity.study_line (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    study_id      bigint NOT NULL REFERENCES capacity.study ON DELETE CASCADE,
    stream_id     bigint NOT NULL,
    facility_id   bigint NOT NULL,
    facility      text   NOT NULL,
    kind          text   NOT NULL,
    place_id      bigint NOT NULL,
    name          text   NOT NULL,
    tonnes        double precision NOT NULL CHECK (tonnes > 0),
    haul_cost     double precision NOT NULL,
    road_m        double precision NOT NULL,
    estimated     boolean NOT NULL,
    money         text   NOT NULL,
    line          geometry(MultiLineString, 4326) NOT NULL
);
CREATE INDEX study_line_of_study ON capacity.study_line (study_id, tonnes DESC);
CREATE INDEX study_line_place ON capacity.study_line USING gist (line);
