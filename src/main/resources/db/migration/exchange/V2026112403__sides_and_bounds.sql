-- What the two sides of a flow gain per unit; null where that is not known, and of what a works takes in or made.
ALTER TABLE exchange.allocation_flow
    ADD COLUMN gain_offerer_per_unit double precision,
    ADD COLUMN gain_receiver_per_unit double precision;

-- Why a unit more of a need would bring nothing: the installation behind it takes in all that it can.
ALTER TABLE exchange.allocation_end
    ADD COLUMN bound_by text CHECK (bound_by IN ('installed_capacity'));
