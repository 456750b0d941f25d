-- What came of a matter that a team closed: a code, such as resolved.
ALTER TABLE deliveries ADD COLUMN close_outcome TEXT;
