-- Most facilities have one name. An index of the others would hold an entry for each missing name; a search by name never
-- wants those.
DROP INDEX facilities.facility_name_en;
DROP INDEX facilities.facility_name_ko;
CREATE INDEX facility_name_en ON facilities.facility USING gin (name_en gin_trgm_ops) WHERE name_en IS NOT NULL;
CREATE INDEX facility_name_ko ON facilities.facility USING gin (name_ko gin_trgm_ops) WHERE name_ko IS NOT NULL;
