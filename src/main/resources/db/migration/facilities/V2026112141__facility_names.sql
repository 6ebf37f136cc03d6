-- Search by name looks into every language; an index on one of them alone would not be used.
CREATE INDEX facility_name_en ON facilities.facility USING gin (name_en gin_trgm_ops);
CREATE INDEX facility_name_ko ON facilities.facility USING gin (name_ko gin_trgm_ops);
