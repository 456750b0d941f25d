-- What a public matter was made of, sealed for the municipality's triage until a person accepted: nobody else can open it.
CREATE TABLE originals (
    delivery_id uuid PRIMARY KEY, sealed_as uuid NOT NULL, revision integer NOT NULL, team text NOT NULL, key_id text NOT NULL, content text NOT NULL, grondslag text NOT NULL, purpose text NOT NULL,
    wpg_article text, police_destinations text NOT NULL, holds_bsn smallint NOT NULL, covenant text, municipality text NOT NULL, subject text NOT NULL, alias text,
    stored_at bigint NOT NULL);
CREATE INDEX originals_subject ON originals (subject);
CREATE INDEX originals_alias ON originals (alias) WHERE alias IS NOT NULL;
