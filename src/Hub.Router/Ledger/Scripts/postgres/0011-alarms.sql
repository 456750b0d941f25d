-- An open alarm is one line a cause, with how often and when last. Lines from before have no cause and stay as they are.
ALTER TABLE alarms ADD COLUMN cause text NOT NULL DEFAULT '';
ALTER TABLE alarms ADD COLUMN times integer NOT NULL DEFAULT 1;
ALTER TABLE alarms ADD COLUMN last_at bigint;
CREATE UNIQUE INDEX alarms_cause ON alarms (code, cause) WHERE cleared_at IS NULL AND cause <> '';
-- What the adapters told, so that a repeat counts once and the line clears with the last of them.
CREATE TABLE alarm_occurrences (id uuid NOT NULL PRIMARY KEY, alarm_id uuid NOT NULL, at bigint NOT NULL, cleared_at bigint);
INSERT INTO alarm_occurrences (id, alarm_id, at, cleared_at) SELECT id, id, at, cleared_at FROM alarms;
CREATE INDEX alarm_occurrences_at ON alarm_occurrences (at);
CREATE INDEX alarm_occurrences_alarm ON alarm_occurrences (alarm_id);
