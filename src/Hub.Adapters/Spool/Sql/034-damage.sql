-- A checksum over what never changes in a pending row, so that a row that a disk damaged is told from a good one; null: from before.
-- set_aside_at: since when such a row lies here for an operator.
ALTER TABLE signals ADD COLUMN checksum INTEGER;
ALTER TABLE signals ADD COLUMN set_aside_at INTEGER;
CREATE INDEX signals_set_aside ON signals (set_aside_at) WHERE set_aside_at IS NOT NULL;
