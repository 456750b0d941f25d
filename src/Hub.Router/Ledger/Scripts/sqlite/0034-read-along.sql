-- Who reads along in one case of another team, by a role, for a time; what was sealed for that team, until it ends or was read.
CREATE TABLE read_along (
    id TEXT NOT NULL PRIMARY KEY, delivery_id TEXT NOT NULL, revision integer NOT NULL, team text NOT NULL, to_team text NOT NULL, role text NOT NULL,
    actor text NOT NULL, at INTEGER NOT NULL, until_at INTEGER NOT NULL, read_at INTEGER, delete_after INTEGER, content BLOB, ended_at INTEGER, why text) WITHOUT ROWID;
CREATE INDEX read_along_delivery ON read_along (delivery_id);
CREATE INDEX read_along_reader ON read_along (to_team, role);
CREATE INDEX read_along_open ON read_along (at) WHERE ended_at IS NULL;
CREATE INDEX read_along_at ON read_along (at);
