-- What the rules ask of content before it may go on: codes, so that a move is judged as the first delivery was. Absent in rows of before: those go nowhere.
ALTER TABLE deliveries ADD COLUMN source_kind text;
ALTER TABLE deliveries ADD COLUMN grondslag text;
ALTER TABLE deliveries ADD COLUMN purpose text;
ALTER TABLE deliveries ADD COLUMN wpg_article text;
ALTER TABLE deliveries ADD COLUMN police_destinations text;
ALTER TABLE deliveries ADD COLUMN holds_bsn smallint;
-- A signal without a person has no basis to lose: its source is all that the rules ask.
UPDATE deliveries SET police_destinations = '', holds_bsn = 0,
    source_kind = (SELECT s.source_kind FROM signals s WHERE s.id = deliveries.signal_id AND s.revision = deliveries.revision)
    WHERE contract = 'collective';

-- A second keyed hash of the same person: initials with surname and date of birth. Names a possible match, never a certain one.
ALTER TABLE provisions ADD COLUMN alias text;
CREATE INDEX provisions_alias ON provisions (alias) WHERE alias IS NOT NULL;
CREATE INDEX provisions_delivery ON provisions (delivery_id);

-- Which team must hear that it has no part in a delivery any more, and why. An inbox shows it until somebody closes it; a queue is told until it confirms.
CREATE TABLE withdrawals (
    delivery_id uuid NOT NULL, team text NOT NULL, revision integer NOT NULL, municipality text NOT NULL, contract text NOT NULL, urgency text NOT NULL,
    reason text NOT NULL, at bigint NOT NULL, due_at bigint, seen_at bigint, PRIMARY KEY (delivery_id, team));
CREATE INDEX withdrawals_team ON withdrawals (team, at);
CREATE INDEX withdrawals_due ON withdrawals (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX withdrawals_at ON withdrawals (at);
