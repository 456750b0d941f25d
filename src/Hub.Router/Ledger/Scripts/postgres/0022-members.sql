-- Who works for a team: a device with its public keys, a staff code, and the team's private key wrapped for that device, which the hub cannot open.
CREATE TABLE members (
    id uuid NOT NULL PRIMARY KEY, team text NOT NULL, actor text NOT NULL, wrap_key text NOT NULL, sign_key text NOT NULL, asked_at bigint NOT NULL,
    invited_by text, admitted_at bigint, admitted_by text, until_at bigint, key_id text, wrapped text, ended_at bigint);
CREATE INDEX members_team ON members (team) WHERE ended_at IS NULL;
-- One-time links that an operator made: the hash of what the link holds.
CREATE TABLE invitations (hash text NOT NULL PRIMARY KEY, team text NOT NULL, made_by text NOT NULL, until_at bigint NOT NULL, used_at bigint);
