-- By when a person answers a signal; absent where nobody must, and in rows of before.
ALTER TABLE signals ADD COLUMN answer_by INTEGER;
-- What a team gave back, whoever has it now.
CREATE INDEX deliveries_returned ON deliveries (returned_by, returned_at) WHERE returned_by IS NOT NULL;
-- What was decided about a plan of residents: euros granted, or the code of what was offered instead. Nothing about anyone.
CREATE TABLE plans (
    delivery_id TEXT NOT NULL PRIMARY KEY, team TEXT NOT NULL, amount INTEGER, alternative TEXT, at INTEGER NOT NULL);
CREATE INDEX plans_team ON plans (team, at);
CREATE INDEX plans_at ON plans (at);
