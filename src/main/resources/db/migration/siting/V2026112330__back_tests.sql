-- A plan laid beside what was built. It has the id of its job; the whole result is one document, bounded by what a
-- back-test may look at, and tells how the register was.
CREATE TABLE siting.back_test (
    id               bigint      PRIMARY KEY,
    title            text        NOT NULL,
    request          jsonb       NOT NULL,
    begun_at         timestamptz NOT NULL DEFAULT now(),
    finished_at      timestamptz,
    register_version bigint,
    result           jsonb
);
