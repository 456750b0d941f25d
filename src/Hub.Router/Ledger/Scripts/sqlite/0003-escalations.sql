-- Deliveries that nobody answered within their term: how many steps were taken, and when the next one is due. A row goes when somebody answers.
CREATE TABLE escalations (delivery_id TEXT NOT NULL PRIMARY KEY, step INTEGER NOT NULL, next_at INTEGER, alarm_id TEXT);
