CREATE SCHEMA jobs;

CREATE TABLE jobs.job (
    id         bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text             NOT NULL,
    title      text             NOT NULL,
    asker      text             NOT NULL,
    state      text             NOT NULL DEFAULT 'waiting'
               CHECK (state IN ('waiting', 'running', 'finished', 'failed', 'cancelled')),
    progress   double precision NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
    words      text             NOT NULL DEFAULT '',
    result     text,
    sentence   text,
    created_at timestamptz      NOT NULL DEFAULT now(),
    started_at timestamptz,
    ended_at   timestamptz
);

CREATE INDEX job_open ON jobs.job (id) WHERE state IN ('waiting', 'running');
