CREATE SCHEMA layers;

-- One row per layer that ever changed; a layer without a row has version 0.
CREATE TABLE layers.layer_version (
    layer      text        PRIMARY KEY,
    version    bigint      NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now()
);
