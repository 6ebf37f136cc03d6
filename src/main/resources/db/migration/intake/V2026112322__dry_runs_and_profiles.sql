-- A dry run does all that an import does, and takes it back.
ALTER TABLE intake.import ADD COLUMN dry_run boolean NOT NULL DEFAULT false;
ALTER TABLE intake.file DROP CONSTRAINT file_state_check;
ALTER TABLE intake.file ADD CONSTRAINT file_state_check
    CHECK (state IN ('waiting', 'running', 'loaded', 'tried', 'failed', 'cancelled'));

-- Profiles that people saved, beside those that are shipped.
CREATE TABLE intake.profile (
    name       text        PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
    text       text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now()
);
