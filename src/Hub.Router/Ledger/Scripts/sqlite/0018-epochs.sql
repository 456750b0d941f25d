-- The ledger's epoch: one more each time that it was put back from a backup. And how far each adapter is with offering again.
ALTER TABLE trail_head ADD COLUMN epoch INTEGER NOT NULL DEFAULT 1;
ALTER TABLE trail_head ADD COLUMN restored_at INTEGER;
ALTER TABLE workers ADD COLUMN epoch INTEGER;
ALTER TABLE workers ADD COLUMN offered INTEGER NOT NULL DEFAULT 0;
