-- by_product: what a works makes beside its product, on its way to a need.
ALTER TABLE exchange.allocation_flow DROP CONSTRAINT allocation_flow_leg_check;
ALTER TABLE exchange.allocation_flow
    ADD CONSTRAINT allocation_flow_leg_check CHECK (leg IN ('use', 'haul', 'intake', 'product', 'by_product'));

-- output: what a works makes beside its product; its rest finds no need. The stream is the need by which it takes in.
ALTER TABLE exchange.allocation_end DROP CONSTRAINT allocation_end_side_check;
ALTER TABLE exchange.allocation_end
    ADD CONSTRAINT allocation_end_side_check CHECK (side IN ('offer', 'need', 'output'));
-- Whether what a unit more or less would change is exact; else the first is a most and the second a least.
ALTER TABLE exchange.allocation_end ADD COLUMN change_exact boolean NOT NULL DEFAULT true;

-- Everything a works makes of what it takes in: the product, and what comes beside it.
CREATE TABLE exchange.allocation_output (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    allocation_id  bigint NOT NULL REFERENCES exchange.allocation ON DELETE CASCADE,
    stream_id      bigint NOT NULL,
    facility_id    bigint NOT NULL,
    facility       text   NOT NULL,
    process        text   NOT NULL,
    class_id       integer NOT NULL,
    main           boolean NOT NULL,
    taken_t        double precision NOT NULL CHECK (taken_t >= 0),
    yield_per_t    double precision NOT NULL,
    -- stated by whoever asked, published, assumed, or computed from heating value and efficiency.
    yield_origin   text   NOT NULL CHECK (yield_origin IN ('stated', 'published', 'assumed', 'computed')),
    made           double precision NOT NULL CHECK (made >= 0),
    delivered      double precision NOT NULL CHECK (delivered >= 0),
    -- To buyers who are not known; of the product only.
    elsewhere      double precision NOT NULL CHECK (elsewhere >= 0),
    rest           double precision NOT NULL CHECK (rest >= 0),
    amount_unit    text   NOT NULL
);
CREATE INDEX allocation_output_of_run ON exchange.allocation_output (allocation_id, made DESC);
