CREATE SCHEMA IF NOT EXISTS exchange;

-- What two parties agreed or talk about. It outlives the register: a re-import may take a facility or a stream away, so
-- there is no foreign key to them. Streams are known by source and source id, which a re-import keeps; names and places
-- are as noted when the exchange was written; offer_gone and need_gone say that the stream is not there any more.
CREATE TABLE exchange.exchange (
    id                     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- version: edits by people, for If-Match; told: what the server found out about it since (notices, lost streams).
    version                bigint      NOT NULL DEFAULT 1,
    told                   bigint      NOT NULL DEFAULT 0,
    source                 text        NOT NULL,
    source_id              text        NOT NULL,
    owner_org              text,
    visibility             text        NOT NULL DEFAULT 'public',
    provenance             text        NOT NULL DEFAULT 'declared'
                           CHECK (provenance IN ('declared', 'published', 'estimated', 'assumed')),
    source_url             text,
    source_note            text,
    source_year            integer,
    licence                text,
    updated_at             timestamptz NOT NULL DEFAULT transaction_timestamp(),
    updated_by             text        NOT NULL,
    -- Removed rows stay, so that a removal can be undone and shipped examples do not come back.
    removed_at             timestamptz,
    name                   text,
    state                  text        NOT NULL
                           CHECK (state IN ('idea', 'discussion', 'negotiation', 'implementation', 'completed', 'failed')),
    state_on               date,
    state_precision        text        CHECK (state_precision IN ('day', 'year')),
    barrier                text,
    barrier_words          text,
    park_id                bigint,
    park_name              text,
    offer_stream_id        bigint,
    offer_stream_source    text,
    offer_stream_source_id text,
    offer_facility_id      bigint,
    offer_party            text        NOT NULL,
    offer_country          text,
    offer_park_id          bigint,
    offer_park_name        text,
    offer_longitude        double precision CHECK (abs(offer_longitude) <= 180),
    offer_latitude         double precision CHECK (abs(offer_latitude) <= 90),
    offer_gone             boolean     NOT NULL DEFAULT false,
    need_stream_id         bigint,
    need_stream_source     text,
    need_stream_source_id  text,
    need_facility_id       bigint,
    need_party             text        NOT NULL,
    need_country           text,
    need_park_id           bigint,
    need_park_name         text,
    need_longitude         double precision CHECK (abs(need_longitude) <= 180),
    need_latitude          double precision CHECK (abs(need_latitude) <= 90),
    need_gone              boolean     NOT NULL DEFAULT false,
    illustrative           boolean     NOT NULL DEFAULT false,
    material_class         text,
    code_system            text,
    code                   text,
    amount_low             double precision,
    amount                 double precision,
    amount_high            double precision,
    amount_unit            text        NOT NULL CHECK (amount_unit IN ('t_per_year', 'm3_per_year', 'MWh_per_year')),
    price                  double precision CHECK (price >= 0 AND price < 'Infinity'),
    price_currency         text        CHECK (price_currency ~ '^[A-Z]{3}$'),
    price_year             integer,
    payer                  text        CHECK (payer IN ('offerer', 'receiver', 'nobody')),
    straight_distance_m    double precision CHECK (straight_distance_m >= 0),
    road_distance_m        double precision CHECK (road_distance_m >= 0),
    road_distance_source   text,
    planned_start          date,
    planned_end            date,
    note                   text,
    match_grade            text,
    match_score            double precision,
    match_reasons          text[]      NOT NULL DEFAULT '{}',
    override_reason        text,
    -- What the server keeps right: who wants the same tonnes, and by how much there are too few.
    competes_with          bigint[]    NOT NULL DEFAULT '{}',
    over_booked            double precision CHECK (over_booked >= 0),
    over_booked_side       text        CHECK (over_booked_side IN ('offer', 'need')),
    over_booked_unknown    text,
    notice                 text        CHECK (notice IN ('no_longer_fits')),
    notice_side            text        CHECK (notice_side IN ('offer', 'need')),
    notice_amount          double precision CHECK (notice_amount > 0),
    notice_since           timestamptz,
    offer_place            geometry(Point, 4326) GENERATED ALWAYS AS
                           (ST_SetSRID(ST_MakePoint(offer_longitude, offer_latitude), 4326)) STORED,
    need_place             geometry(Point, 4326) GENERATED ALWAYS AS
                           (ST_SetSRID(ST_MakePoint(need_longitude, need_latitude), 4326)) STORED,
    -- From offer to need; cut where it crosses the antimeridian. None where a place is unknown or both are one.
    line                   geometry(MultiLineString, 4326) GENERATED ALWAYS AS (
        CASE WHEN offer_longitude <> need_longitude OR offer_latitude <> need_latitude THEN
            ST_Multi(CASE WHEN abs(offer_longitude - need_longitude) > 180 THEN
                ST_CollectionExtract(ST_WrapX(ST_ShiftLongitude(ST_SetSRID(ST_MakeLine(
                    ST_MakePoint(offer_longitude, offer_latitude),
                    ST_MakePoint(need_longitude, need_latitude)), 4326)), 180, -360), 2)
            ELSE ST_SetSRID(ST_MakeLine(
                    ST_MakePoint(offer_longitude, offer_latitude),
                    ST_MakePoint(need_longitude, need_latitude)), 4326) END) END) STORED,
    CHECK (0 <= amount_low AND amount_low <= amount AND amount <= amount_high AND amount_high < 'Infinity'),
    CHECK (planned_end >= planned_start),
    CHECK ((state_on IS NULL) = (state_precision IS NULL)),
    CHECK (state <> 'failed' OR barrier IS NOT NULL),
    CHECK (price IS NULL OR (price_currency IS NOT NULL AND price_year IS NOT NULL)),
    UNIQUE (source, source_id)
);
CREATE INDEX exchange_line ON exchange.exchange USING gist (line);
CREATE INDEX exchange_offer_place ON exchange.exchange USING gist (offer_place);
CREATE INDEX exchange_need_place ON exchange.exchange USING gist (need_place);
CREATE INDEX exchange_offer_stream ON exchange.exchange (offer_stream_id) WHERE removed_at IS NULL;
CREATE INDEX exchange_need_stream ON exchange.exchange (need_stream_id) WHERE removed_at IS NULL;

-- How it came to its state. happened_on is what people say; recorded_at is when they said it.
CREATE TABLE exchange.exchange_event (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    exchange_id   bigint      NOT NULL REFERENCES exchange.exchange ON DELETE CASCADE,
    recorded_at   timestamptz NOT NULL DEFAULT transaction_timestamp(),
    who           text        NOT NULL,
    from_state    text,
    to_state      text        NOT NULL,
    happened_on   date,
    precision     text        CHECK (precision IN ('day', 'year')),
    note          text,
    barrier       text,
    barrier_words text,
    CHECK ((happened_on IS NULL) = (precision IS NULL))
);
CREATE INDEX exchange_event_exchange ON exchange.exchange_event (exchange_id, id);

-- One effect of an exchange by a metric of the National Industrial Symbiosis Programme.
CREATE TABLE exchange.exchange_impact (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    exchange_id       bigint  NOT NULL REFERENCES exchange.exchange ON DELETE CASCADE,
    metric            text    NOT NULL,
    -- A year's value; null while it is expected but not yet known.
    annual_value      double precision CHECK (annual_value > '-Infinity' AND annual_value < 'Infinity'),
    unit              text    NOT NULL,
    price_year        integer,
    start_year        integer,
    persistence_years double precision CHECK (persistence_years > 0 AND persistence_years <= 100),
    attribution       double precision CHECK (attribution BETWEEN 0 AND 1),
    baseline          text,
    source            text,
    provenance        text    NOT NULL CHECK (provenance IN ('declared', 'published', 'estimated', 'assumed'))
);
CREATE INDEX exchange_impact_exchange ON exchange.exchange_impact (exchange_id, id);

-- What each change replaced, so that it can be undone.
CREATE TABLE exchange.exchange_change (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    exchange_id    bigint      NOT NULL REFERENCES exchange.exchange ON DELETE CASCADE,
    at             timestamptz NOT NULL DEFAULT transaction_timestamp(),
    who            text        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('create', 'edit', 'move', 'remove')),
    before_row     jsonb,
    before_impacts jsonb       NOT NULL DEFAULT '[]',
    last_event     bigint      NOT NULL DEFAULT 0
);
CREATE INDEX exchange_change_exchange ON exchange.exchange_change (exchange_id, id);
