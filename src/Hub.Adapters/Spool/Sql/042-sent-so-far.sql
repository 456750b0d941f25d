-- Up to which row signals were given to the broker, which keeps them: a start goes on from there. What got no receipt has its time to be
-- sent again.
ALTER TABLE spool ADD COLUMN sent_to INTEGER NOT NULL DEFAULT 0;
