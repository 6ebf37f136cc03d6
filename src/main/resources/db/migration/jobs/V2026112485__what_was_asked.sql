-- What a job was asked for, so that a failed one can be named and asked again.
ALTER TABLE jobs.job ADD COLUMN request jsonb;
