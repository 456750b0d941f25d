-- The workers' signs of life; one row a worker, which goes when it stops on purpose or an operator says so.
CREATE TABLE workers (
    name text NOT NULL PRIMARY KEY, kind text NOT NULL, heard_at bigint NOT NULL, started_at bigint NOT NULL, version text NOT NULL, not_ready text NOT NULL,
    waiting bigint NOT NULL, oldest_waiting bigint, oldest_acute bigint, callbacks_waiting bigint NOT NULL, callbacks_parked bigint NOT NULL,
    messages_parked bigint NOT NULL, alarms_standing bigint NOT NULL);
-- What nobody accepted yet, by the end of its term.
CREATE INDEX deliveries_open ON deliveries (term_at) WHERE state IN (1, 2);
