-- What planning sees of installations, as of facilities and streams.
CREATE FUNCTION scenarios.scenario_installation(scenario bigint) RETURNS SETOF facilities.installation
LANGUAGE sql STABLE AS $$ SELECT i.* FROM facilities.installation i WHERE scenario = 0 $$;
