-- What lies within some effort of a place, as it was when it was asked for.
CREATE TABLE transport.catchment (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version          bigint           NOT NULL DEFAULT 1,
    name             text             NOT NULL CHECK (name <> ''),
    origin_longitude double precision NOT NULL,
    origin_latitude  double precision NOT NULL,
    measure          text             NOT NULL CHECK (measure IN ('km', 'minutes', 'cost_per_t')),
    value            double precision NOT NULL CHECK (value > 0),
    unit             text             NOT NULL,
    -- Whose cost; null for kilometres and minutes, which are a lorry's.
    carrier          text,
    estimated        boolean          NOT NULL,
    gap              text,
    circuity         double precision,
    cell_m           double precision,
    cut_at_the_edge  boolean          NOT NULL,
    created_at       timestamptz      NOT NULL DEFAULT transaction_timestamp(),
    geom             geometry(MultiPolygon, 4326) NOT NULL CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
    area_km2         double precision GENERATED ALWAYS AS (ST_Area(geom::geography) / 1e6) STORED,
    CHECK (estimated = (circuity IS NOT NULL))
);
CREATE INDEX catchment_geom ON transport.catchment USING gist (geom);
