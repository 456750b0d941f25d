-- Which deliveries a reminder or an escalation lists: it is closed when none of them waits any more.
CREATE TABLE escalation_messages (message_id uuid NOT NULL, delivery_id uuid NOT NULL, PRIMARY KEY (message_id, delivery_id));
CREATE INDEX escalation_messages_delivery ON escalation_messages (delivery_id);
-- When a team was told what, so that no flood of late deliveries becomes a flood of messages.
CREATE TABLE escalation_turns (team text NOT NULL, acute smallint NOT NULL, told_at bigint NOT NULL, message_id uuid NOT NULL PRIMARY KEY);
CREATE INDEX escalation_turns_team ON escalation_turns (team, acute, told_at);
