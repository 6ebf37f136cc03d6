CREATE SCHEMA history;

CREATE TABLE history.change_set (
    id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at     timestamptz NOT NULL DEFAULT now(),
    who    text        NOT NULL,
    kind   text        NOT NULL,
    title  text        NOT NULL,
    origin text,
    link   text
);

CREATE TABLE history.change (
    change_set bigint NOT NULL REFERENCES history.change_set ON DELETE CASCADE,
    target     text   NOT NULL,
    source     text   NOT NULL,
    inserted   bigint NOT NULL CHECK (inserted >= 0),
    updated    bigint NOT NULL CHECK (updated >= 0),
    removed    bigint NOT NULL CHECK (removed >= 0),
    PRIMARY KEY (change_set, target, source)
);
