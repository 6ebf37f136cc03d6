CREATE SCHEMA suitability;

-- A weighted overlay. It has the id of its job; until it is finished it has no rows of its own.
CREATE TABLE suitability.run (
    id               bigint      PRIMARY KEY,
    title            text        NOT NULL,
    request          jsonb       NOT NULL,
    begun_at         timestamptz NOT NULL DEFAULT now(),
    finished_at      timestamptz,
    register_version bigint,
    demo             boolean     NOT NULL DEFAULT false,
    summary          jsonb
);

-- What is known of each cell or zone. A value that is null is not known or, for distances, beyond what was looked at;
-- the scores tell which: a criterion without a score was not known anywhere and has no weight.
CREATE TABLE suitability.cell (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id           bigint  NOT NULL REFERENCES suitability.run ON DELETE CASCADE,
    key              text    NOT NULL,
    name             text,
    score            double precision NOT NULL CHECK (score BETWEEN 0 AND 1),
    road_distance_m  double precision,
    rail_distance_m  double precision,
    water_distance_m double precision,
    raw_material     double precision,
    markets          double precision,
    residents        double precision,
    scores           jsonb   NOT NULL,
    place            geometry(Point, 4326) NOT NULL,
    shape            geometry(Geometry, 4326) NOT NULL
);
CREATE INDEX cell_of_run ON suitability.cell (run_id, score DESC);
CREATE INDEX cell_shape ON suitability.cell USING gist (shape);
