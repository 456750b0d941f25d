-- The workers' signs of life; one row a worker, which goes when it stops on purpose or an operator says so.
CREATE TABLE workers (
    name text NOT NULL PRIMARY KEY, kind text NOT NULL, heard_at INTEGER NOT NULL, started_at INTEGER NOT NULL, version text NOT NULL, not_ready text NOT NULL,
    waiting INTEGER NOT NULL, oldest_waiting INTEGER, oldest_acute INTEGER, callbacks_waiting INTEGER NOT NULL, callbacks_parked INTEGER NOT NULL,
    messages_parked INTEGER NOT NULL, alarms_standing INTEGER NOT NULL);
-- What nobody accepted yet, by the end of its term.
CREATE INDEX deliveries_open ON deliveries (term_at) WHERE state IN (1, 2);
