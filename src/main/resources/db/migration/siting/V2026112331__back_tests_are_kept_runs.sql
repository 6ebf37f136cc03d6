-- Back-tests are kept as all runs are.
ALTER TABLE siting.back_test RENAME COLUMN result TO summary;
ALTER TABLE siting.back_test ADD COLUMN demo boolean NOT NULL DEFAULT false;
