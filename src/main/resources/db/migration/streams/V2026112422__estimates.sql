-- What a person said a facility has not, so that it is not estimated again.
CREATE TABLE streams.rejected_estimate (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version        bigint      NOT NULL DEFAULT 1,
    facility_id    bigint      NOT NULL REFERENCES facilities.facility ON DELETE CASCADE,
    material_class text        NOT NULL,
    rejected_at    timestamptz NOT NULL DEFAULT transaction_timestamp(),
    UNIQUE (facility_id, material_class)
);
SELECT history.keep_table('rejected_estimates', 'streams.rejected_estimate', 8, NULL, '{}');

-- Estimates for many facilities at once.
CREATE TABLE streams.estimate_run (
    id               bigint      PRIMARY KEY,
    title            text        NOT NULL,
    request          jsonb       NOT NULL,
    begun_at         timestamptz NOT NULL DEFAULT now(),
    finished_at      timestamptz,
    register_version bigint,
    demo             boolean     NOT NULL DEFAULT false,
    summary          jsonb
);
