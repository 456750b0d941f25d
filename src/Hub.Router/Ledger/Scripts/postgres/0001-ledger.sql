-- Moments are milliseconds since 1970 in UTC, by the hub's own clock. Ids are UUIDs. Nothing here holds readable personal data.

CREATE TABLE signals (
    id uuid NOT NULL, revision integer NOT NULL, partner text NOT NULL, source_kind text NOT NULL, municipality text NOT NULL,
    received_at bigint NOT NULL, decided_at bigint NOT NULL, content_hash text NOT NULL, state smallint NOT NULL,
    kind text, theme text, area text, flags integer NOT NULL, rule_set text, reasons text NOT NULL, reason_code text, team_kinds text NOT NULL,
    PRIMARY KEY (id, revision));
CREATE INDEX signals_decided ON signals (decided_at);

CREATE TABLE deliveries (
    id uuid NOT NULL PRIMARY KEY, signal_id uuid NOT NULL, revision integer NOT NULL, municipality text NOT NULL, partner text NOT NULL,
    team text NOT NULL, team_kind text NOT NULL, hand_over_to text, contract text NOT NULL, part text NOT NULL, data_class text, urgency text NOT NULL,
    queue text, state smallint NOT NULL, created_at bigint NOT NULL, due_at bigint NOT NULL, tries integer NOT NULL,
    delivered_at bigint, accepted_at bigint, accepted_by text, closed_at bigint, return_reason text, term_at bigint);
CREATE INDEX deliveries_signal ON deliveries (signal_id);
CREATE INDEX deliveries_team ON deliveries (team, state, created_at);
CREATE INDEX deliveries_hand_over ON deliveries (hand_over_to) WHERE hand_over_to IS NOT NULL;
CREATE INDEX deliveries_pending ON deliveries (due_at) WHERE state IN (1, 5, 7);

CREATE TABLE bodies (
    delivery_id uuid NOT NULL, team text NOT NULL, revision integer NOT NULL, content bytea NOT NULL, stored_at bigint NOT NULL, delete_after bigint,
    PRIMARY KEY (delivery_id, team));
CREATE INDEX bodies_delete ON bodies (delete_after) WHERE delete_after IS NOT NULL;
CREATE INDEX bodies_stored ON bodies (stored_at);

CREATE TABLE provisions (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, subject text NOT NULL, municipality text NOT NULL, receiver text NOT NULL, data_class text NOT NULL,
    grondslag text NOT NULL, purpose text NOT NULL, delivery_id uuid NOT NULL, at bigint NOT NULL);
CREATE INDEX provisions_subject ON provisions (subject);
CREATE INDEX provisions_at ON provisions (at);

CREATE TABLE views (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, delivery_id uuid NOT NULL, team text NOT NULL, actor text NOT NULL, reason text NOT NULL, at bigint NOT NULL);
CREATE INDEX views_delivery ON views (delivery_id);
CREATE INDEX views_at ON views (at);

CREATE TABLE parked (
    id uuid NOT NULL PRIMARY KEY, signal_id uuid, revision integer, partner text, municipality text, queue text NOT NULL, code text NOT NULL,
    body bytea NOT NULL, tries integer NOT NULL, parked_at bigint NOT NULL, replay_at bigint);
CREATE INDEX parked_at ON parked (parked_at);

CREATE TABLE alarms (
    id uuid NOT NULL PRIMARY KEY, code text NOT NULL, at bigint NOT NULL, signal_id uuid, partner text, cleared_at bigint);
CREATE INDEX alarms_open ON alarms (at) WHERE cleared_at IS NULL;

-- BIO 8.15.01: action, object, result, origin, actor, moment; each row holds the hash over itself and the row before it.
CREATE TABLE trail (
    seq bigint PRIMARY KEY, at bigint NOT NULL, actor text NOT NULL, origin text NOT NULL, action text NOT NULL, object text NOT NULL,
    result text NOT NULL, detail text NOT NULL, hash bytea NOT NULL);
CREATE INDEX trail_object ON trail (object);
CREATE INDEX trail_at ON trail (at);
CREATE TABLE trail_head (id bigint PRIMARY KEY CHECK (id = 1), seq bigint NOT NULL, hash bytea NOT NULL, first_seq bigint NOT NULL, first_hash bytea NOT NULL);
INSERT INTO trail_head VALUES (1, 0, decode(repeat('00', 32), 'hex'), 0, decode(repeat('00', 32), 'hex'));

CREATE TABLE retention (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, class text NOT NULL, at bigint NOT NULL, before bigint NOT NULL, row_count integer NOT NULL);

-- What a partner has yet to hear; a row goes when the adapters' queue has it.
CREATE TABLE outcomes (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, signal_id uuid NOT NULL, revision integer NOT NULL, partner text NOT NULL, state text NOT NULL,
    at bigint NOT NULL, team_kind text, reason_code text, due_at bigint NOT NULL);
CREATE INDEX outcomes_due ON outcomes (due_at);
