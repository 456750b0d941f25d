-- What a team laid with who stands above it, of its own accord: to whom, why (a code), and the message that said so.
CREATE TABLE raised (
    delivery_id uuid NOT NULL, team text NOT NULL, to_team text NOT NULL, step smallint NOT NULL, reason text NOT NULL, actor text NOT NULL, at bigint NOT NULL,
    message_id uuid NOT NULL, ended_at bigint, PRIMARY KEY (delivery_id, team, to_team));
CREATE INDEX raised_open ON raised (at) WHERE ended_at IS NULL;
CREATE INDEX raised_at ON raised (at);
-- Whom who coordinates an area asks a team to hand a case over to: only that team can open it, so only it can pass it on.
CREATE TABLE asked_over (
    delivery_id uuid NOT NULL, team text NOT NULL, to_team text NOT NULL, by_team text NOT NULL, actor text NOT NULL, at bigint NOT NULL,
    PRIMARY KEY (delivery_id, team));
CREATE INDEX asked_over_at ON asked_over (at);
