-- Whether a person changed the row here after it came; a load leaves such a row as it is and says so.
ALTER TABLE streams.stream ADD COLUMN edited boolean NOT NULL DEFAULT false;

-- A stream lies where its facility does.
SELECT history.keep_table('streams', 'streams.stream', 7, 'location', '{location}');
