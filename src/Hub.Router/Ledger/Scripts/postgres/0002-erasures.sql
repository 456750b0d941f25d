-- Who was erased, as keyed hashes: what the hub took in before the erasure and decides after it, from a spool, a queue or a parked message, goes to no team.
CREATE TABLE erasures (subject text NOT NULL, at bigint NOT NULL, PRIMARY KEY (subject, at));
CREATE INDEX erasures_at ON erasures (at);
