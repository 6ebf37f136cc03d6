CREATE SCHEMA facilities;

CREATE TABLE facilities.facility (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version            bigint      NOT NULL DEFAULT 1,
    source             text        NOT NULL,
    source_id          text        NOT NULL,
    owner_org          text,
    visibility         text        NOT NULL DEFAULT 'public',
    provenance         text        NOT NULL DEFAULT 'declared'
                       CHECK (provenance IN ('declared', 'published', 'estimated', 'assumed')),
    source_url         text,
    source_note        text,
    source_year        integer,
    licence            text,
    updated_at         timestamptz NOT NULL DEFAULT transaction_timestamp(),
    name               text        NOT NULL,
    name_en            text,
    name_ko            text,
    operator           text,
    address            text,
    municipality       text,
    municipality_en    text,
    country            text        CHECK (country ~ '^[A-Z]{2}$'),
    location           geometry(Point, 4326) NOT NULL CHECK (NOT ST_IsEmpty(location)),
    accuracy_m         double precision CHECK (accuracy_m >= 0),
    location_quality   text        CHECK (location_quality IN ('plant', 'address', 'town', 'assumed')),
    sector_scheme      text,
    sector_code        text,
    activities         text,
    status             text        CHECK (status IN ('operating', 'planned', 'closed', 'unknown')),
    opened_year        integer,
    closed_year        integer,
    employees          integer     CHECK (employees >= 0),
    illustrative       boolean     NOT NULL DEFAULT false,
    hazardous_permit   boolean,
    permit_ref         text,
    park_id            bigint,
    zone_id            bigint,
    UNIQUE (source, source_id)
);
CREATE INDEX facility_location ON facilities.facility USING gist (location);
CREATE INDEX facility_park ON facilities.facility (park_id) WHERE park_id IS NOT NULL;
CREATE INDEX facility_zone ON facilities.facility (zone_id) WHERE zone_id IS NOT NULL;
CREATE INDEX facility_name ON facilities.facility USING gin (name gin_trgm_ops);

-- A process at a facility.
CREATE TABLE facilities.installation (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    facility_id   bigint NOT NULL REFERENCES facilities.facility ON DELETE CASCADE,
    position      integer NOT NULL,
    process       text,
    name          text,
    capacity      double precision CHECK (capacity >= 0),
    capacity_unit text CHECK (capacity_unit IN ('t_per_year', 'm3_per_year', 'MWh_per_year', 'MW')),
    opened_year   integer,
    closed_year   integer,
    UNIQUE (facility_id, position)
);

-- What a facility may do, by whom and until when.
CREATE TABLE facilities.permit (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    facility_id    bigint NOT NULL REFERENCES facilities.facility ON DELETE CASCADE,
    position       integer NOT NULL,
    reference      text,
    kind           text,
    hazardous      boolean,
    limit_t_per_year double precision CHECK (limit_t_per_year >= 0),
    valid_to       date,
    UNIQUE (facility_id, position)
);

-- What an installation took in a year.
CREATE TABLE facilities.throughput (
    installation_id bigint  NOT NULL REFERENCES facilities.installation ON DELETE CASCADE,
    year            integer NOT NULL,
    amount          double precision NOT NULL CHECK (amount >= 0),
    amount_unit     text    NOT NULL,
    PRIMARY KEY (installation_id, year)
);
