CREATE SCHEMA intake;

-- The id is that of the job.
CREATE TABLE intake.import (
    id         bigint      PRIMARY KEY,
    strict     boolean     NOT NULL,
    prune      boolean     NOT NULL,
    parameters jsonb       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE intake.file (
    import          bigint      NOT NULL REFERENCES intake.import ON DELETE CASCADE,
    position        integer     NOT NULL,
    name            text        NOT NULL,
    bytes           bigint      NOT NULL,
    state           text        NOT NULL DEFAULT 'waiting'
                    CHECK (state IN ('waiting', 'running', 'loaded', 'failed', 'cancelled')),
    sentence        text        NOT NULL DEFAULT '',
    profile         text,
    profile_guessed boolean,
    records         bigint,
    passed_over     bigint,
    layers          jsonb       NOT NULL DEFAULT '[]',
    ended_at        timestamptz,
    PRIMARY KEY (import, position)
);

CREATE INDEX file_open ON intake.file (import) WHERE state IN ('waiting', 'running');

-- All issues by code; the first ones in full below.
CREATE TABLE intake.issue_count (
    import bigint  NOT NULL,
    file   integer NOT NULL,
    weight text    NOT NULL CHECK (weight IN ('error', 'warning')),
    code   text    NOT NULL,
    count  bigint  NOT NULL CHECK (count > 0),
    PRIMARY KEY (import, file, weight, code),
    FOREIGN KEY (import, file) REFERENCES intake.file ON DELETE CASCADE
);

CREATE TABLE intake.issue (
    id         bigint                GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    import     bigint                NOT NULL,
    file       integer               NOT NULL,
    weight     text                  NOT NULL CHECK (weight IN ('error', 'warning')),
    code       text                  NOT NULL,
    sentence   text                  NOT NULL,
    row_number bigint                NOT NULL,
    source_id  text,
    place      geometry(Point, 4326),
    FOREIGN KEY (import, file) REFERENCES intake.file ON DELETE CASCADE
);

CREATE INDEX issue_import ON intake.issue (import, id);

-- What of gis-data was loaded, so that it is loaded once.
CREATE TABLE intake.shipped (
    file      text        PRIMARY KEY,
    sha256    text        NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now()
);
