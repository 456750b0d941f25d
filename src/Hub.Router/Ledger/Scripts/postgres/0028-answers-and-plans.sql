-- By when a person answers a signal; absent where nobody must, and in rows of before.
ALTER TABLE signals ADD COLUMN answer_by bigint;
-- What a team gave back, whoever has it now.
CREATE INDEX deliveries_returned ON deliveries (returned_by, returned_at) WHERE returned_by IS NOT NULL;
-- What was decided about a plan of residents: euros granted, or the code of what was offered instead. Nothing about anyone.
CREATE TABLE plans (
    delivery_id uuid NOT NULL PRIMARY KEY, team text NOT NULL, amount bigint, alternative text, at bigint NOT NULL);
CREATE INDEX plans_team ON plans (team, at);
CREATE INDEX plans_at ON plans (at);
