-- What people decided by hand of what the hub had decided: codes, no content. What may be learned from is sealed for the municipality's own triage.
CREATE TABLE corrections (
    delivery_id TEXT NOT NULL, revision INTEGER NOT NULL, signal_id TEXT NOT NULL, at INTEGER NOT NULL, municipality TEXT NOT NULL, rule_set TEXT NOT NULL,
    rules TEXT NOT NULL, flags INTEGER NOT NULL, theme TEXT, from_kind TEXT, from_team_kind TEXT NOT NULL, to_kind TEXT NOT NULL, to_theme TEXT, to_teams TEXT NOT NULL,
    learning TEXT, PRIMARY KEY (delivery_id, revision)) WITHOUT ROWID;
CREATE INDEX corrections_at ON corrections (at);
CREATE INDEX corrections_signal ON corrections (signal_id);
