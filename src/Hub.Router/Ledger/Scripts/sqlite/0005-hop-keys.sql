-- Hop keys: the private part stands here only. It opens nothing without a key of the hub's ring, and is destroyed soon after its hour.
CREATE TABLE hop_keys (id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL UNIQUE, point BLOB NOT NULL, private_key BLOB NOT NULL, made_at INTEGER NOT NULL, used_at INTEGER NOT NULL);
