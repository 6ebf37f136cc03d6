-- Net gain in the system view, in the money of the run; null when it is unknown.
ALTER TABLE exchange.synergy_run ADD COLUMN money text;
ALTER TABLE exchange.synergy_run ADD COLUMN pairs_valued bigint;
ALTER TABLE exchange.synergy ADD COLUMN gain_per_unit double precision;
ALTER TABLE exchange.synergy ADD COLUMN gain_per_year double precision;
