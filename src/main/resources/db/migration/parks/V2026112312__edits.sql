-- Whether a person changed the row here after it came; a load leaves such a row as it is and says so.
ALTER TABLE parks.park ADD COLUMN edited boolean NOT NULL DEFAULT false;
ALTER TABLE parks.zone ADD COLUMN edited boolean NOT NULL DEFAULT false;
ALTER TABLE parks.plot ADD COLUMN edited boolean NOT NULL DEFAULT false;

SELECT history.keep_table('parks', 'parks.park', 1, 'shape', '{}');
SELECT history.keep_table('zones', 'parks.zone', 2, 'shape', '{}');
SELECT history.keep_table('plots', 'parks.plot', 3, 'boundary', '{}');
