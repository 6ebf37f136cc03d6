CREATE SCHEMA tenants;

CREATE TABLE tenants.search (
    id               bigint      PRIMARY KEY,
    title            text        NOT NULL,
    request          jsonb       NOT NULL,
    begun_at         timestamptz NOT NULL DEFAULT now(),
    finished_at      timestamptz,
    -- Sum of the versions of the layers of the register when it was read.
    register_version bigint,
    found            jsonb
);
