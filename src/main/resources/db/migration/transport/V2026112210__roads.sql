CREATE SCHEMA transport;

-- The graph itself is a folder of the home; a row says which one and what is in it.
CREATE TABLE transport.road_region (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text             NOT NULL UNIQUE CHECK (name <> ''),
    folder     text             NOT NULL UNIQUE CHECK (folder ~ '^[0-9a-f-]{36}$'),
    file_name  text             NOT NULL,
    file_bytes bigint           NOT NULL CHECK (file_bytes >= 0),
    nodes      integer          NOT NULL CHECK (nodes > 0),
    edges      integer          NOT NULL CHECK (edges > 0),
    west       double precision NOT NULL,
    south      double precision NOT NULL,
    east       double precision NOT NULL,
    north      double precision NOT NULL,
    -- As the extract states it.
    data_date  text,
    built_at   timestamptz      NOT NULL DEFAULT transaction_timestamp()
);

-- Main roads for drawing, joined where they run on and simplified; distances are never measured on them.
CREATE TABLE transport.road (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    region_id  bigint NOT NULL REFERENCES transport.road_region ON DELETE CASCADE,
    road_class text   NOT NULL CHECK (road_class IN ('motorway', 'trunk', 'primary', 'secondary')),
    geom       geometry(LineString, 4326) NOT NULL
);
CREATE INDEX road_geom ON transport.road USING gist (geom);
CREATE INDEX road_by_region ON transport.road (region_id);
