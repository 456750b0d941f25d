-- Signals that their source erased, until the router says that it erased them too.
CREATE TABLE signalen_erasures (
  signal_id BLOB    PRIMARY KEY,
  partner   TEXT    NOT NULL,
  revision  INTEGER NOT NULL,
  asked_at  INTEGER NOT NULL,
  next_try  INTEGER NOT NULL
) WITHOUT ROWID;
