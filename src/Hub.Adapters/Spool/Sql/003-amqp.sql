-- Messages of partners that could not be read: code and size; the body sealed under the hub's own key, for a day.
CREATE TABLE amqp_parked (
  id        BLOB    PRIMARY KEY,
  partner   TEXT    NOT NULL,
  reason    TEXT    NOT NULL,
  parked_at INTEGER NOT NULL,
  size      INTEGER NOT NULL,
  key_id    TEXT,
  sealed    BLOB
) WITHOUT ROWID;
CREATE INDEX amqp_parked_at ON amqp_parked (parked_at);
