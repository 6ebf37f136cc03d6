CREATE SCHEMA userlayers;

-- One row a layer; its features lie in a table of its own, rows_<n>, made when it is brought.
CREATE TABLE userlayers.layer (
    name        text        PRIMARY KEY CHECK (name ~ '^[A-Za-z][A-Za-z0-9_.:-]{0,99}$'),
    title_en    text        NOT NULL,
    title_ko    text        NOT NULL,
    origin      text        NOT NULL,
    geometry    text        NOT NULL CHECK (geometry IN ('point', 'line', 'polygon', 'any')),
    -- [{"name": "height_m", "type": "decimal", "title": "Height (m)"}, ...]; the first lies in the column c1.
    properties  jsonb       NOT NULL,
    rows_table  text        NOT NULL UNIQUE CHECK (rows_table ~ '^rows_[0-9]+$'),
    features    bigint      NOT NULL,
    bytes       bigint      NOT NULL,
    extent      geometry(Polygon, 4326),
    version     bigint      NOT NULL DEFAULT 1,
    created_at  timestamptz NOT NULL DEFAULT now(),
    changed_at  timestamptz NOT NULL DEFAULT now()
);

CREATE SEQUENCE userlayers.rows_table;

-- Tables of layers that were replaced or removed: somebody may still be reading them, so they are dropped a little later.
CREATE TABLE userlayers.retired (
    rows_table text        PRIMARY KEY CHECK (rows_table ~ '^rows_[0-9]+$'),
    retired_at timestamptz NOT NULL DEFAULT now()
);
