-- Hop keys: the private part stands here only. It opens nothing without a key of the hub's ring, and is destroyed soon after its hour.
CREATE TABLE hop_keys (id text NOT NULL PRIMARY KEY, number bigint NOT NULL UNIQUE, point bytea NOT NULL, private_key bytea NOT NULL, made_at bigint NOT NULL, used_at bigint NOT NULL);
