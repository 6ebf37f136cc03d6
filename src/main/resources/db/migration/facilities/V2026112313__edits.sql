-- Whether a person changed the row here after it came; a load leaves such a row as it is and says so.
ALTER TABLE facilities.facility ADD COLUMN edited boolean NOT NULL DEFAULT false;
-- Details have a version of their own, so that two editors of one facility's installations do not meet each other.
ALTER TABLE facilities.installation ADD COLUMN version bigint NOT NULL DEFAULT 1;
ALTER TABLE facilities.permit ADD COLUMN version bigint NOT NULL DEFAULT 1;
ALTER TABLE facilities.installation ADD COLUMN edited boolean NOT NULL DEFAULT false;

-- Park and zone follow from the boundaries around a facility.
SELECT history.keep_table('facilities', 'facilities.facility', 4, 'location', '{park_id,zone_id}');
SELECT history.keep_table('installations', 'facilities.installation', 5, NULL, '{}');
SELECT history.keep_table('permits', 'facilities.permit', 6, NULL, '{}');
