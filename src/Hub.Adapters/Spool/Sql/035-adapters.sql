-- This spool's own id, made once: the name of its queues.
CREATE TABLE spool (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id  TEXT    NOT NULL
);
INSERT INTO spool (one, id) VALUES (1, lower(hex(randomblob(8))));

-- elsewhere: another adapter was first with it, and tells its partner; here it is known, so that any adapter can answer.
ALTER TABLE signals ADD COLUMN elsewhere INTEGER NOT NULL DEFAULT 0;
