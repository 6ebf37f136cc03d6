-- What stops when one facility stops, for each facility of a plan. A study has the id of its job.
CREATE TABLE exchange.resilience_study (
    id               bigint      PRIMARY KEY,
    title            text        NOT NULL,
    request          jsonb       NOT NULL,
    begun_at         timestamptz NOT NULL DEFAULT now(),
    finished_at      timestamptz,
    register_version bigint,
    summary          jsonb
);

CREATE TABLE exchange.resilience_row (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    study_id        bigint NOT NULL REFERENCES exchange.resilience_study ON DELETE CASCADE,
    rank            integer NOT NULL,
    facility_id     bigint NOT NULL,
    facility        text   NOT NULL,
    lost_t          double precision NOT NULL,
    lost_m3         double precision NOT NULL,
    lost_mwh        double precision NOT NULL,
    lost_gain       double precision,
    receivers       integer NOT NULL,
    givers          integer NOT NULL,
    detours         integer NOT NULL,
    detail          jsonb  NOT NULL,
    place           geometry(Point, 4326) NOT NULL,
    UNIQUE (study_id, rank)
);
CREATE INDEX resilience_row_place ON exchange.resilience_row USING gist (place);
