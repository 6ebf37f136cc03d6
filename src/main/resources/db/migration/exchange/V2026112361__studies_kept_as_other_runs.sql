-- Studies are kept as every other kind of run is.
ALTER TABLE exchange.resilience_study ADD COLUMN demo boolean NOT NULL DEFAULT false;
