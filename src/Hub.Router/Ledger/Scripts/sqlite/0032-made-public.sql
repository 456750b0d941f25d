-- Who decided by hand, so that whoever has the case reads later by whom it became a public matter too: a role or staff code, as in the trail.
ALTER TABLE corrections ADD COLUMN actor text;
