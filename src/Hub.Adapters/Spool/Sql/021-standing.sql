-- Alarms that stand until their cause is gone, across restarts. about: what the cause is about, such as a callback's address. over: an operator says so.
CREATE TABLE standing_alarms (
  partner TEXT    NOT NULL,
  code    TEXT    NOT NULL,
  since   INTEGER NOT NULL,
  about   TEXT    NOT NULL DEFAULT '',
  told    INTEGER NOT NULL DEFAULT 0,
  over    INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (partner, code)
) WITHOUT ROWID;

-- Results that a partner's broker did not take: codes only; the partner's own number of the message sealed under the hub's own key.
CREATE TABLE amqp_results (
  row          INTEGER PRIMARY KEY,
  id           BLOB    NOT NULL,
  partner      TEXT    NOT NULL,
  at           INTEGER NOT NULL,
  result       BLOB    NOT NULL,
  municipality TEXT    NOT NULL,
  message_id   TEXT
);
CREATE INDEX amqp_results_partner ON amqp_results (partner, row);

-- How often a source refused what is written back, and when it is asked again.
ALTER TABLE signalen_meldingen ADD COLUMN write_tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE signalen_meldingen ADD COLUMN write_next INTEGER NOT NULL DEFAULT 0;
