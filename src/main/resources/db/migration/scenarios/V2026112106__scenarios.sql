CREATE SCHEMA scenarios;

-- The register as planning sees it. Scenario 0 is the base: the register as it stands. The functions are written so
-- that PostgreSQL inlines them: for the base the plan is that of the bare table, indexes included.
CREATE FUNCTION scenarios.scenario_facility(scenario bigint) RETURNS SETOF facilities.facility
LANGUAGE sql STABLE AS $$ SELECT f.* FROM facilities.facility f WHERE scenario = 0 $$;

CREATE FUNCTION scenarios.scenario_stream(scenario bigint) RETURNS SETOF streams.stream
LANGUAGE sql STABLE AS $$ SELECT t.* FROM streams.stream t WHERE scenario = 0 $$;
