-- Searches are kept as every other kind of run is.
ALTER TABLE tenants.search RENAME COLUMN found TO summary;
ALTER TABLE tenants.search ADD COLUMN demo boolean NOT NULL DEFAULT false;
