-- Styles that people gave to layers, as they wrote them. A layer's own style named default comes before every other.
CREATE TABLE layers.style (
    layer      text        NOT NULL,
    name       text        NOT NULL CHECK (name ~ '^[a-z][a-z0-9_-]{0,40}$'),
    document   text        NOT NULL CHECK (length(document) <= 200000),
    version    bigint      NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (layer, name)
);
