-- What planning sees of permits, as of facilities, streams and installations.
CREATE FUNCTION scenarios.scenario_permit(scenario bigint) RETURNS SETOF facilities.permit
LANGUAGE sql STABLE AS $$ SELECT p.* FROM facilities.permit p WHERE scenario = 0 $$;
