-- Moments are milliseconds since 1970 in UTC, by the hub's own clock. Ids are UUIDs. Nothing here holds readable personal data.

CREATE TABLE signals (
    id TEXT NOT NULL, revision INTEGER NOT NULL, partner TEXT NOT NULL, source_kind TEXT NOT NULL, municipality TEXT NOT NULL,
    received_at INTEGER NOT NULL, decided_at INTEGER NOT NULL, content_hash TEXT NOT NULL, state INTEGER NOT NULL,
    kind TEXT, theme TEXT, area TEXT, flags INTEGER NOT NULL, rule_set TEXT, reasons TEXT NOT NULL, reason_code TEXT, team_kinds TEXT NOT NULL,
    PRIMARY KEY (id, revision)) WITHOUT ROWID;
CREATE INDEX signals_decided ON signals (decided_at);

CREATE TABLE deliveries (
    id TEXT NOT NULL PRIMARY KEY, signal_id TEXT NOT NULL, revision INTEGER NOT NULL, municipality TEXT NOT NULL, partner TEXT NOT NULL,
    team TEXT NOT NULL, team_kind TEXT NOT NULL, hand_over_to TEXT, contract TEXT NOT NULL, part TEXT NOT NULL, data_class TEXT, urgency TEXT NOT NULL,
    queue TEXT, state INTEGER NOT NULL, created_at INTEGER NOT NULL, due_at INTEGER NOT NULL, tries INTEGER NOT NULL,
    delivered_at INTEGER, accepted_at INTEGER, accepted_by TEXT, closed_at INTEGER, return_reason TEXT, term_at INTEGER) WITHOUT ROWID;
CREATE INDEX deliveries_signal ON deliveries (signal_id);
CREATE INDEX deliveries_team ON deliveries (team, state, created_at);
CREATE INDEX deliveries_hand_over ON deliveries (hand_over_to) WHERE hand_over_to IS NOT NULL;
CREATE INDEX deliveries_pending ON deliveries (due_at) WHERE state IN (1, 5, 7);

CREATE TABLE bodies (
    delivery_id TEXT NOT NULL, team TEXT NOT NULL, revision INTEGER NOT NULL, content BLOB NOT NULL, stored_at INTEGER NOT NULL, delete_after INTEGER,
    PRIMARY KEY (delivery_id, team));
CREATE INDEX bodies_delete ON bodies (delete_after) WHERE delete_after IS NOT NULL;
CREATE INDEX bodies_stored ON bodies (stored_at);

CREATE TABLE provisions (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, subject TEXT NOT NULL, municipality TEXT NOT NULL, receiver TEXT NOT NULL, data_class TEXT NOT NULL,
    grondslag TEXT NOT NULL, purpose TEXT NOT NULL, delivery_id TEXT NOT NULL, at INTEGER NOT NULL);
CREATE INDEX provisions_subject ON provisions (subject);
CREATE INDEX provisions_at ON provisions (at);

CREATE TABLE views (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, delivery_id TEXT NOT NULL, team TEXT NOT NULL, actor TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL);
CREATE INDEX views_delivery ON views (delivery_id);
CREATE INDEX views_at ON views (at);

CREATE TABLE parked (
    id TEXT NOT NULL PRIMARY KEY, signal_id TEXT, revision INTEGER, partner TEXT, municipality TEXT, queue TEXT NOT NULL, code TEXT NOT NULL,
    body BLOB NOT NULL, tries INTEGER NOT NULL, parked_at INTEGER NOT NULL, replay_at INTEGER) WITHOUT ROWID;
CREATE INDEX parked_at ON parked (parked_at);

CREATE TABLE alarms (
    id TEXT NOT NULL PRIMARY KEY, code TEXT NOT NULL, at INTEGER NOT NULL, signal_id TEXT, partner TEXT, cleared_at INTEGER) WITHOUT ROWID;
CREATE INDEX alarms_open ON alarms (at) WHERE cleared_at IS NULL;

-- BIO 8.15.01: action, object, result, origin, actor, moment; each row holds the hash over itself and the row before it.
CREATE TABLE trail (
    seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, origin TEXT NOT NULL, action TEXT NOT NULL, object TEXT NOT NULL,
    result TEXT NOT NULL, detail TEXT NOT NULL, hash BLOB NOT NULL);
CREATE INDEX trail_object ON trail (object);
CREATE INDEX trail_at ON trail (at);
CREATE TABLE trail_head (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, hash BLOB NOT NULL, first_seq INTEGER NOT NULL, first_hash BLOB NOT NULL);
INSERT INTO trail_head VALUES (1, 0, zeroblob(32), 0, zeroblob(32));

CREATE TABLE retention (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, class TEXT NOT NULL, at INTEGER NOT NULL, before INTEGER NOT NULL, row_count INTEGER NOT NULL);

-- What a partner has yet to hear; a row goes when the adapters' queue has it.
CREATE TABLE outcomes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, signal_id TEXT NOT NULL, revision INTEGER NOT NULL, partner TEXT NOT NULL, state TEXT NOT NULL,
    at INTEGER NOT NULL, team_kind TEXT, reason_code TEXT, due_at INTEGER NOT NULL);
CREATE INDEX outcomes_due ON outcomes (due_at);
