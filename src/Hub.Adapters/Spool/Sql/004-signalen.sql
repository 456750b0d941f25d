-- How far each Signalen installation was read.
CREATE TABLE signalen_watermarks (
  partner   TEXT    PRIMARY KEY,
  watermark INTEGER NOT NULL
) WITHOUT ROWID;

-- Meldingen that were seen: ids and codes. written: 0 nothing, 1 note, 2 in treatment, 3 nothing more to write.
CREATE TABLE signalen_meldingen (
  partner    TEXT    NOT NULL,
  melding    TEXT    NOT NULL,
  updated_at TEXT    NOT NULL,
  signal_id  BLOB,
  refused    TEXT,
  seen_at    INTEGER NOT NULL,
  written    INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (partner, melding)
) WITHOUT ROWID;
CREATE INDEX signalen_meldingen_signal ON signalen_meldingen (signal_id);
