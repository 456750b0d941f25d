-- kept_until: how long the sealed content of a routed signal stays, to be offered again to a ledger that was put back. offered: it is offered again.
-- sealed_as: the revision that its seal holds, where the ledger numbers it otherwise.
ALTER TABLE signals ADD COLUMN kept_until INTEGER;
ALTER TABLE signals ADD COLUMN offered INTEGER NOT NULL DEFAULT 0;
ALTER TABLE signals ADD COLUMN sealed_as INTEGER;
CREATE INDEX signals_kept ON signals (kept_until, key_id) WHERE kept_until IS NOT NULL;
CREATE INDEX signals_offered ON signals (row) WHERE state = 1 AND offered = 1;

-- The furthest that this spool knows of the ledger.
ALTER TABLE spool ADD COLUMN epoch INTEGER;
ALTER TABLE spool ADD COLUMN line INTEGER;
ALTER TABLE spool ADD COLUMN hash TEXT;

-- kept: this key seals what is kept and never left the spool.
ALTER TABLE content_keys ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
