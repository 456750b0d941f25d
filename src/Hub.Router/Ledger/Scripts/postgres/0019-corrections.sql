-- What people decided by hand of what the hub had decided: codes, no content. What may be learned from is sealed for the municipality's own triage.
CREATE TABLE corrections (
    delivery_id uuid NOT NULL, revision integer NOT NULL, signal_id uuid NOT NULL, at bigint NOT NULL, municipality text NOT NULL, rule_set text NOT NULL,
    rules text NOT NULL, flags integer NOT NULL, theme text, from_kind text, from_team_kind text NOT NULL, to_kind text NOT NULL, to_theme text, to_teams text NOT NULL,
    learning text, PRIMARY KEY (delivery_id, revision));
CREATE INDEX corrections_at ON corrections (at);
CREATE INDEX corrections_signal ON corrections (signal_id);
