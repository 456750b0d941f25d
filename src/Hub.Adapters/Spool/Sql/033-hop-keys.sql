-- Content keys of this adapter, each wrapped under a key of the hub's ring; one goes when nothing that it sealed is pending.
CREATE TABLE content_keys (
  id       TEXT    PRIMARY KEY,
  ring_key TEXT    NOT NULL,
  wrapped  BLOB    NOT NULL,
  made_at  INTEGER NOT NULL
);

-- The newest hop key that a router announced: public, and genuine when it was heard.
CREATE TABLE hop_key (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  id     TEXT    NOT NULL,
  number INTEGER NOT NULL,
  point  BLOB    NOT NULL
);
