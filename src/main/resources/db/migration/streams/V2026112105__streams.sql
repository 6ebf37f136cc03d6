CREATE SCHEMA streams;

CREATE TABLE streams.stream (
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
    facility_id        bigint      NOT NULL REFERENCES facilities.facility ON DELETE CASCADE,
    -- The facility's point, kept beside the class so that one index answers "who near here has this".
    location           geometry(Point, 4326) NOT NULL,
    name               text,
    direction          text        NOT NULL CHECK (direction IN ('offer', 'need')),
    -- observed: a tonnage of a past year, whose outlet may be unknown or which was accepted then;
    -- available: open to new partners; committed: bound to a partner.
    status             text        NOT NULL CHECK (status IN ('observed', 'available', 'committed')),
    year               integer,
    valid_from         date,
    valid_to           date,
    class_id           integer     REFERENCES materials.material_class,
    code_system        text,
    code               text,
    accepted_codes     text[]      NOT NULL DEFAULT '{}',
    grades             text[]      NOT NULL DEFAULT '{}',
    hazardous          boolean,
    amount_low         double precision,
    amount             double precision,
    amount_high        double precision,
    amount_unit        text        NOT NULL CHECK (amount_unit IN ('t_per_year', 'm3_per_year', 'MWh_per_year')),
    monthly_shares     double precision[] CHECK (cardinality(monthly_shares) = 12),
    quality            jsonb       NOT NULL DEFAULT '{}',
    quality_bounds     jsonb       NOT NULL DEFAULT '{}',
    outlet             text,
    process            text,
    price              double precision,
    price_currency     text,
    price_year         integer,
    CHECK (0 <= amount_low AND amount_low <= amount AND amount <= amount_high AND amount_high < 'Infinity'),
    UNIQUE (source, source_id)
);
-- "Who near here has this" is asked by boxes of degrees: the same question to an index over geography takes five to
-- eight times as long, since that one makes the question's box anew for every entry it looks at.
CREATE INDEX stream_offer ON streams.stream USING gist (class_id, location) WHERE direction = 'offer';
CREATE INDEX stream_need ON streams.stream USING gist (class_id, location) WHERE direction = 'need';
CREATE INDEX stream_location ON streams.stream USING gist (location);
CREATE INDEX stream_facility ON streams.stream (facility_id);
