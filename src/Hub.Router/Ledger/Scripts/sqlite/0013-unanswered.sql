-- Which deliveries a reminder or an escalation lists: it is closed when none of them waits any more.
CREATE TABLE escalation_messages (message_id TEXT NOT NULL, delivery_id TEXT NOT NULL, PRIMARY KEY (message_id, delivery_id)) WITHOUT ROWID;
CREATE INDEX escalation_messages_delivery ON escalation_messages (delivery_id);
-- When a team was told what, so that no flood of late deliveries becomes a flood of messages.
CREATE TABLE escalation_turns (team TEXT NOT NULL, acute INTEGER NOT NULL, told_at INTEGER NOT NULL, message_id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
CREATE INDEX escalation_turns_team ON escalation_turns (team, acute, told_at);
