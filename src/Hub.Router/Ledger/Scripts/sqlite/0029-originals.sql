-- What a public matter was made of, sealed for the municipality's triage until a person accepted: nobody else can open it.
CREATE TABLE originals (
    delivery_id TEXT PRIMARY KEY, sealed_as TEXT NOT NULL, revision INTEGER NOT NULL, team TEXT NOT NULL, key_id TEXT NOT NULL, content TEXT NOT NULL, grondslag TEXT NOT NULL, purpose TEXT NOT NULL,
    wpg_article TEXT, police_destinations TEXT NOT NULL, holds_bsn INTEGER NOT NULL, covenant TEXT, municipality TEXT NOT NULL, subject TEXT NOT NULL, alias TEXT,
    stored_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX originals_subject ON originals (subject);
CREATE INDEX originals_alias ON originals (alias) WHERE alias IS NOT NULL;
