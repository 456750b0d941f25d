-- Who decided by hand, so that whoever has the case reads later by whom it became a public matter too: a role or staff code, as in the trail.
ALTER TABLE corrections ADD COLUMN actor text;
-- Where a signal was stands in its key's index: what waits in a wijk is counted from that alone, and reads no row of the signals.
ALTER TABLE signals DROP CONSTRAINT signals_pkey;
ALTER TABLE signals ADD CONSTRAINT signals_pkey PRIMARY KEY (id, revision) INCLUDE (area);
