-- Which contact was told of which delivery (for which team) or alarm (team is empty, or 'over'). Names of contacts are of the configuration, never of people.
CREATE TABLE told (contact TEXT NOT NULL, subject TEXT NOT NULL, team TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (contact, subject, team)) WITHOUT ROWID;
CREATE INDEX told_at ON told (at);
-- Which router tells a contact now, and until when that holds without a word from it.
CREATE TABLE told_turns (contact TEXT NOT NULL PRIMARY KEY, holder TEXT NOT NULL, held_until INTEGER NOT NULL) WITHOUT ROWID;
