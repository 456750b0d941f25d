-- Which contact was told of which delivery (for which team) or alarm (team is empty, or 'over'). Names of contacts are of the configuration, never of people.
CREATE TABLE told (contact text NOT NULL, subject uuid NOT NULL, team text NOT NULL, at bigint NOT NULL, PRIMARY KEY (contact, subject, team));
CREATE INDEX told_at ON told (at);
-- Which router tells a contact now, and until when that holds without a word from it.
CREATE TABLE told_turns (contact text NOT NULL PRIMARY KEY, holder uuid NOT NULL, held_until bigint NOT NULL);
