-- Deliveries that nobody answered within their term: how many steps were taken, and when the next one is due. A row goes when somebody answers.
CREATE TABLE escalations (delivery_id uuid NOT NULL PRIMARY KEY, step integer NOT NULL, next_at bigint, alarm_id uuid);
