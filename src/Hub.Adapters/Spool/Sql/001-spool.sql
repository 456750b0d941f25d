-- Content lives in `sealed` only, under the hub's own key, and only until the router's receipt.
CREATE TABLE signals (
  row          INTEGER PRIMARY KEY,
  signal_id    BLOB    NOT NULL,
  revision     INTEGER NOT NULL,
  partner      TEXT    NOT NULL,
  source_kind  INTEGER NOT NULL,
  municipality TEXT    NOT NULL,
  received_at  INTEGER NOT NULL,
  urgency      INTEGER NOT NULL,
  content_hash TEXT    NOT NULL,
  key_id       TEXT,
  sealed       BLOB,
  covenant     TEXT,
  state        INTEGER NOT NULL,
  tries        INTEGER NOT NULL DEFAULT 0,
  next_try     INTEGER NOT NULL,
  decided_at   INTEGER,
  team_kinds   TEXT,
  reason       TEXT,
  acute        INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX signals_id ON signals (signal_id, revision);
CREATE INDEX signals_pending ON signals (row) WHERE state = 1;
CREATE INDEX signals_due ON signals (next_try) WHERE state = 1;
CREATE INDEX signals_received ON signals (received_at);

-- What a partner may hear: codes and times.
CREATE TABLE outcomes (
  row       INTEGER PRIMARY KEY,
  signal_id BLOB    NOT NULL,
  revision  INTEGER NOT NULL,
  state     INTEGER NOT NULL,
  at        INTEGER NOT NULL,
  team_kind INTEGER NOT NULL DEFAULT 0,
  reason    TEXT    NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX outcomes_once ON outcomes (signal_id, revision, state, team_kind, at, reason);

-- Pushed outcomes that the partner's callback has not confirmed. state: 0 waiting, 1 delivered, 2 parked.
CREATE TABLE callbacks (
  row        INTEGER PRIMARY KEY,
  outcome    INTEGER NOT NULL UNIQUE REFERENCES outcomes (row),
  partner    TEXT    NOT NULL,
  state      INTEGER NOT NULL DEFAULT 0,
  tries      INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  next_try   INTEGER NOT NULL
);
CREATE INDEX callbacks_due ON callbacks (next_try) WHERE state = 0;

-- Last sign of life and running silence alarm per partner.
CREATE TABLE rhythm (
  partner     TEXT PRIMARY KEY,
  last_seen   INTEGER NOT NULL,
  alarm_since INTEGER
) WITHOUT ROWID;
