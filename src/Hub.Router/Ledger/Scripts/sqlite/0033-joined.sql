-- Deliveries of one team that are about the same thing: which follows which, as both were. A new revision of either ends it.
CREATE TABLE joined (
    delivery_id TEXT NOT NULL PRIMARY KEY, lead_id TEXT NOT NULL, team text NOT NULL, revision INTEGER NOT NULL, lead_revision INTEGER NOT NULL,
    actor text NOT NULL, at INTEGER NOT NULL, ended_at INTEGER) WITHOUT ROWID;
CREATE INDEX joined_lead ON joined (lead_id);
CREATE INDEX joined_open ON joined (at) WHERE ended_at IS NULL;
CREATE INDEX joined_at ON joined (at);
