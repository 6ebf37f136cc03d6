-- Tells this database from every other one, so that what a server keeps on its disk is not taken for another database's.
CREATE TABLE layers.database_mark (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    mark     uuid    NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO layers.database_mark DEFAULT VALUES;
