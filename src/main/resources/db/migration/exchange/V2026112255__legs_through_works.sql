-- intake: reaches a works, which uses it; product: what a works made of its intake, on its way to a need. The offer of a
-- product is the need by which the works takes in what it is made of.
ALTER TABLE exchange.allocation_flow DROP CONSTRAINT allocation_flow_leg_check;
ALTER TABLE exchange.allocation_flow
    ADD CONSTRAINT allocation_flow_leg_check CHECK (leg IN ('use', 'haul', 'intake', 'product'));
